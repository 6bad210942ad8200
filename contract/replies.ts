import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { due } from './card.ts'
import { caseRow } from './cases.ts'
import { caseChanged, done, fileContent, id, isoDate, isoInstant, justification, letterKind, replyChannel, replyResult, replyState, shortText, version } from './fields.ts'
import { letterDocument, textQuote } from './letter-document.ts'
import { procedure } from './procedure.ts'

/** What the executor writes; the rest of the letter comes from the card and the requisites. */
export const replyText = z.object({
  subject: shortText,
  salutation: shortText,
  /** Addressee lines upper right, editable by hand; the first is the name in the dative. */
  addressee: z.array(z.string().max(300)).max(10),
  /** The text itself; its plain wording is `textOfDocument`. */
  document: letterDocument,
  attachments: z.string().max(500),
  replyChannel,
  replyAddress: z.string().trim().max(1000),
  result: replyResult.nullable(),
  justified: justification.nullable(),
  templateCode: z.string().nullable(),
})
export type ReplyText = z.infer<typeof replyText>

export const checklistItem = z.object({ code: z.string(), ok: z.boolean(), blocking: z.boolean(), label: z.string(), hint: z.string(), field: z.string().nullable() })
export type ChecklistItemView = z.infer<typeof checklistItem>

export const remark = z.object({ id, text: z.string(), author: z.string(), createdAt: isoInstant, resolvedAt: isoInstant.nullable(), /** null: of the whole letter. */ quote: textQuote.nullable() })

const newRemark = z.object({ /** Lines of a remark on the whole letter are remarks of their own. */ text: z.string().trim().min(3, 'Напишите, что исправить').max(5000), quote: textQuote.nullable() })

export const replyView = z.object({
  id,
  caseId: id,
  kind: letterKind,
  state: replyState,
  version,
  text: replyText,
  executor: z.object({ fullName: z.string(), phone: z.string() }),
  /** What an interim letter fulfils: the day by which it must leave. */
  duty: z.object({ id, dueOn: isoDate, due }).nullable(),
  outgoingNumber: z.string().nullable(),
  savedAt: isoInstant,
  savedBy: z.string(),
  remarks: z.array(remark),
  checklist: z.array(checklistItem),
})
export type ReplyView = z.infer<typeof replyView>

export const signed = z.object({
  replyId: id,
  caseId: id,
  documentId: id,
  outgoingNumber: z.string(),
  sha256: z.string(),
  signatureValid: z.literal(true),
  signer: z.string(),
})
export type Signed = z.infer<typeof signed>

/** What became of one letter of a batch. */
export const batchStep = z.object({
  replyId: id,
  /** How many of the batch are done with, this one included. */
  done: z.int().positive(),
  total: z.int().positive(),
  outcome: z.enum(['signed', 'refused', 'untouched']),
  outgoingNumber: z.string().nullable(),
  /** Why it was not signed. */
  reason: z.string(),
})
export type BatchStep = z.infer<typeof batchStep>

const batchId = z.string().min(8).max(64)

/** What the verification of a signed file found, in words a person can repeat. */
export const verification = z.object({
  valid: z.boolean(),
  integrity: z.boolean(),
  coversWholeFile: z.boolean(),
  chainTrusted: z.boolean(),
  owner: z.string(),
  serial: z.string(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  training: z.boolean(),
  problems: z.array(z.string()),
  /** Signed by hand on paper: the file is its scan, and only its hash can be checked. */
  ink: z.object({ signer: z.string(), attachedBy: z.string(), attachedAt: isoInstant }).nullable().default(null),
})
export type Verification = z.infer<typeof verification>

const nameForms = z.object({ addressee: shortText, dative: shortText, genitive: shortText, salutation: shortText })

const versioned = z.object({ replyId: id, version })

export const replies = {
  get: procedure.route({ method: 'GET', path: '/cases/{caseId}/reply', summary: 'The current reply of a case, or the letter that is named' }).input(z.object({ caseId: id, letterId: id.optional() })).output(replyView.nullable()),
  begin: procedure.route({ method: 'POST', path: '/cases/{caseId}/reply', summary: 'Begin a draft; takes the case into work' }).input(z.object({ caseId: id, templateCode: z.string().nullable() })).output(replyView),
  nameForms: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/applicant-name', summary: 'The applicant\'s name as letters decline it' })
    .input(z.object({ caseId: id }))
    .output(nameForms.extend({ corrected: z.boolean() })),
  saveNameForms: procedure
    .route({ method: 'PUT', path: '/cases/{caseId}/applicant-name', summary: 'Correct the declension; remembered for the name, an empty form is the library\'s again' })
    .input(z.object({ caseId: id, forms: nameForms }))
    .output(nameForms.extend({ corrected: z.boolean() })),
  templates: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/reply-templates', summary: 'Starter texts, filled as far as the card knows' })
    .input(z.object({ caseId: id }))
    .output(z.array(z.object({ code: z.string(), name: z.string(), kind: z.string(), topic: z.string().nullable(), heading: z.string(), body: z.string() }))),
  save: procedure.route({ method: 'PUT', path: '/replies/{replyId}', summary: 'Keep the draft as it stands' }).input(versioned.extend({ text: replyText })).output(replyView),
  versions: procedure
    .route({ method: 'GET', path: '/replies/{replyId}/versions', summary: 'Earlier wordings' })
    .input(z.object({ replyId: id }))
    .output(z.array(z.object({ version, savedAt: isoInstant, savedBy: z.string(), subject: z.string(), salutation: z.string(), document: letterDocument }))),
  preview: procedure.route({ method: 'POST', path: '/replies/{replyId}/preview', summary: 'The very letter, unsigned' }).input(z.object({ replyId: id, text: replyText })).output(fileContent),
  submit: procedure.route({ method: 'POST', path: '/replies/{replyId}/submission', summary: 'Send for signature' }).input(versioned).output(caseChanged),
  recall: procedure.route({ method: 'DELETE', path: '/replies/{replyId}/submission', summary: 'Take back from signature' }).input(versioned).output(caseChanged),
  recallSigned: procedure
    .route({ method: 'DELETE', path: '/cases/{caseId}/signature', summary: 'Take a signed letter back before it is sent; its number is annulled' })
    .input(z.object({ caseId: id, version, reason: z.string().trim().min(3, 'Напишите, почему письмо отзывается').max(2000) }))
    .output(caseChanged),
  return: procedure
    .route({ method: 'POST', path: '/replies/{replyId}/remarks', summary: 'Return with remarks' })
    .input(versioned.extend({ remarks: z.array(newRemark).min(1, 'Напишите, что исправить').max(100) }))
    .output(caseChanged),
  resolveRemark: procedure.route({ method: 'POST', path: '/remarks/{remarkId}/resolution', summary: 'Tick a remark off' }).input(z.object({ remarkId: id })).output(done),
  queue: procedure
    .route({ method: 'GET', path: '/replies/queue', summary: 'Letters that wait for signature' })
    .output(z.array(z.object({ replyId: id, version, submittedAt: isoInstant, author: z.string(), kind: letterKind, row: caseRow, due, seen: z.boolean() }))),
  markSeen: procedure.route({ method: 'POST', path: '/replies/{replyId}/seen', summary: 'The official has this wording of the letter on the screen' }).input(versioned).output(done),
  signMany: procedure
    .route({ method: 'POST', path: '/replies/signatures', summary: 'Sign several letters one after another; an answer a letter' })
    .input(z.object({ batchId, letters: z.array(versioned).min(1).max(500), keyPassword: z.string(), unseenToo: z.boolean() }))
    .output(eventIterator(batchStep)),
  stopSigning: procedure.route({ method: 'DELETE', path: '/replies/signatures/{batchId}', summary: 'Stop a batch before its next letter' }).input(z.object({ batchId })).output(done),
  sign: procedure.route({ method: 'POST', path: '/replies/{replyId}/signature', summary: 'Sign with the key of the signed-in official' }).input(versioned.extend({ keyPassword: z.string() })).output(signed),
  document: procedure
    .route({ method: 'GET', path: '/documents/{documentId}', summary: 'A signed file; hash and signature are verified at every opening' })
    .input(z.object({ documentId: id }))
    .output(z.object({ file: fileContent, verification })),
  dispatch: procedure
    .route({ method: 'POST', path: '/replies/{replyId}/dispatch', summary: 'Record dispatch with its proof; stops the clock' })
    .input(
      z.object({
        replyId: id,
        channel: replyChannel,
        address: z.string().trim().max(1000),
        dispatchedOn: isoDate,
        proof: z.string().trim().max(1000),
        postalId: shortText,
        recipient: shortText,
        documentShown: shortText,
        /** A screenshot or a report of the machine. */
        proofFile: fileContent.nullable(),
      }),
    )
    .output(caseChanged),
}

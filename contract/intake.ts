import { z } from 'zod'
import { CONCERNS } from '../domain/dictionary.ts'
import { card, deadline, resolution } from './card.ts'
import { appealType, applicantKind, caseStatus, channel, done, fileContent, id, isoDate, isoInstant, linkKind, longText, personRef, replyChannel } from './fields.ts'
import { fileView, messageView } from './files.ts'
import { oralOrigin } from './oral.ts'
import { procedure } from './procedure.ts'
import { suggestions } from './suggestions.ts'

export const executor = personRef.extend({ position: z.string(), phone: z.string(), unitName: z.string().nullable(), openCases: z.int(), overdueCases: z.int(), absentUntil: isoDate.nullable(), /** «отпуск»; who stands in meanwhile. */ absence: z.string().nullable(), substitute: personRef.nullable() })
export type Executor = z.infer<typeof executor>

export const earlierAppeal = z.object({
  id,
  number: z.string(),
  registeredOn: isoDate,
  applicant: z.string(),
  summary: z.string(),
  status: caseStatus,
  /** Why it is shown: «тот же лицевой счёт, похожая фамилия: Лампочкен». */
  match: z.string(),
})
export type EarlierAppeal = z.infer<typeof earlierAppeal>

export const intakeDraft = z.object({
  card,
  ruleCode: z.string().nullable(),
  /** Why another rule than the proposed one was taken. */
  ruleReason: z.string().trim().max(500),
  /** Earlier appeals the clerk ties this one to; the number is for showing it again. */
  links: z.array(z.object({ otherId: id, number: z.string(), kind: linkKind })).max(20),
  /** Earlier appeals that the clerk looked at and found to be of others. */
  different: z.array(id).max(100).optional(),
  /** Insults or threats found by the dictionary that the clerk found to be none. */
  denied: z.array(z.enum(CONCERNS)).optional(),
  resolution: resolution.nullable(),
  fileIds: z.array(id),
  deliveryId: id.nullable(),
  /** The talk or entry of the book that this appeal is opened from; each has a draft of its own. */
  oral: oralOrigin.optional(),
  /** Identifies one intention to register: repeating it never makes a second card. */
  requestId: z.uuid(),
})
export type IntakeDraft = z.infer<typeof intakeDraft>

export const registered = z.object({ id, number: z.string(), registeredOn: isoDate, deadline })
export type Registered = z.infer<typeof registered>

export const importedMail = z.object({
  /** ready: waits beside the card · registered · already_registered: the same message came before · set_aside: it came before and a decision set it aside · quarantined: kept, not readable */
  outcome: z.enum(['ready', 'registered', 'already_registered', 'set_aside', 'quarantined']),
  deliveryId: id,
  /** It was here before. */
  again: z.boolean(),
  caseId: id.nullable(),
  number: z.string().nullable(),
  reason: z.string().nullable(),
  message: messageView.nullable(),
  card: card.nullable(),
  files: z.array(fileView),
})
export type ImportedMail = z.infer<typeof importedMail>

/** Which draft is meant: the one of this talk, or the common one. */
const oralDraft = z.object({ oralRecordId: id.nullable() })

export const intake = {
  lists: procedure
    .route({ method: 'GET', path: '/intake/lists', summary: 'Topics, executors with their load, employees' })
    .output(
      z.object({
        topics: z.array(z.object({ code: z.string(), name: z.string(), parentCode: z.string().nullable(), /** Who usually answers on it. */ executorId: id.nullable().default(null) })),
        executors: z.array(executor),
        employees: z.array(personRef),
        maxFileBytes: z.int(),
      }),
    ),
  preview: procedure
    .route({ method: 'POST', path: '/intake/preview', summary: 'Next number, fitting rules and the due date of a card being filled' })
    .input(
      z.object({
        channel, type: appealType, applicantKind, topics: z.array(z.string()), receivedOn: isoDate, surname: z.string(), organisation: z.string(),
        ruleCode: z.string().nullable(), authorDate: isoDate.nullable(), forwardingDue: isoDate.nullable(), promisedOn: isoDate.nullable().optional(),
        replyChannel,
        /** Where the reply would go by the card; '' when it does not say. */
        replyTo: z.string().trim().max(1000),
      }),
    )
    .output(
      z.object({
        nextNumber: z.string(),
        rules: z.array(z.object({ code: z.string(), name: z.string(), basis: z.string(), proposed: z.boolean() })),
        deadline: deadline.nullable(),
        /** Why no date can be shown yet. */
        obstacle: z.string().nullable(),
        /** What does not stop registration but should be seen. */
        warnings: z.array(z.string()),
      }),
    ),
  earlier: procedure
    .route({ method: 'POST', path: '/intake/earlier', summary: 'Earlier appeals of the same person, account, address, phone, e-mail or of similar text' })
    .input(
      z.object({
        surname: z.string(), name: z.string(), patronymic: z.string().optional(), organisation: z.string(), accountNumber: z.string(), phones: z.array(z.string()), email: z.string(),
        address: z.string().optional(),
        /** Words of the letter, for letters that are like it. */
        text: longText.optional(),
        /** A case of its own is not earlier than itself, and what was told apart from it is not shown again. */
        caseId: id.optional(),
        /** Looked at while this card is filled, and found to be of others. */
        different: z.array(id).max(100).optional(),
      }),
    )
    .output(z.array(earlierAppeal)),
  suggest: procedure
    .route({ method: 'POST', path: '/intake/suggestions', summary: 'What the sources of a card say of its fields, with the words; insults and threats by the dictionary' })
    .input(z.object({ deliveryId: id.nullable(), text: longText, fileIds: z.array(id).max(50) }))
    .output(suggestions),
  register: procedure
    .route({ method: 'POST', path: '/cases', summary: 'Register an appeal' })
    .input(intakeDraft)
    .output(registered),
  importMail: procedure
    .route({ method: 'POST', path: '/intake/mail', summary: 'Import one .eml: keep its bytes, read it, register it at once if asked' })
    .input(z.object({ file: fileContent, register: z.boolean() }))
    .output(importedMail),
  loadDraft: procedure
    .route({ method: 'GET', path: '/intake/draft', summary: 'The card left unfinished; of a talk, or made from it' })
    .input(oralDraft)
    .output(z.object({ draft: intakeDraft, files: z.array(fileView), message: messageView.nullable(), savedAt: isoInstant }).nullable()),
  saveDraft: procedure.route({ method: 'PUT', path: '/intake/draft', summary: 'Keep the card being filled' }).input(intakeDraft).output(z.object({ savedAt: isoInstant })),
  discardDraft: procedure.route({ method: 'DELETE', path: '/intake/draft', summary: 'Drop the card being filled' }).input(oralDraft).output(done),
}

import { z } from 'zod'
import { caseRow } from './cases.ts'
import { caseChanged, fileContent, id, isoDate, isoInstant, personRef, reason, version } from './fields.ts'
import { procedure } from './procedure.ts'

/** A letter that was printed with an ink line and waits for its signed original. */
export const printedLetter = z.object({
  printId: id,
  replyId: id,
  outgoingNumber: z.string(),
  signer: personRef,
  /** Date of the letter: it is on the paper. */
  printedOn: isoDate,
  printedBy: z.string(),
  author: z.string(),
  pages: z.int().nullable(),
  /** Nobody attaches the original of a letter of their own. */
  own: z.boolean(),
  row: caseRow,
})
export type PrintedLetter = z.infer<typeof printedLetter>

export const checkedSignature = z.object({
  /** valid: sound and by a trusted person; unknown: nothing wrong is known, but it cannot be confirmed; invalid: broken. */
  verdict: z.enum(['valid', 'unknown', 'invalid']),
  owner: z.string(),
  serial: z.string(),
  algorithm: z.string(),
  training: z.boolean(),
  /** When: the sentence says whose word it is. */
  time: z.string(),
  /** What it covers. */
  covers: z.string(),
  /** What was written into the file after it, a sentence each. */
  later: z.array(z.string()),
  /** From the signer's certificate upwards. */
  path: z.array(z.object({ owner: z.string(), issuer: z.string(), serial: z.string(), validFrom: isoDate, validTo: isoDate, anchor: z.boolean() })),
  /** Where the certificates lead, or why nowhere. */
  trust: z.string(),
  problems: z.array(z.string()),
  notes: z.array(z.string()),
})
export type CheckedSignature = z.infer<typeof checkedSignature>

/** What a check of any file has found, in sentences that can be read out over the phone. */
export const checkedFile = z.object({
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  checkedAt: isoInstant,
  verdict: z.enum(['valid', 'unknown', 'invalid', 'none']),
  headline: z.string(),
  signatures: z.array(checkedSignature),
  /** The file is a letter of this office; the case is named to those who may open it. */
  ours: z.object({ sentence: z.string(), caseId: id.nullable(), number: z.string().nullable() }).nullable(),
})
export type CheckedFile = z.infer<typeof checkedFile>

export const trustedAuthority = z.object({ id, name: z.string(), serial: z.string(), fingerprint: z.string(), validFrom: isoDate, validTo: isoDate, expired: z.boolean(), addedBy: z.string(), addedAt: isoInstant })
export type TrustedAuthority = z.infer<typeof trustedAuthority>

export const originals = {
  authorities: procedure.route({ method: 'GET', path: '/trusted-authorities', summary: 'Certification authorities that the office trusts' }).output(z.array(trustedAuthority)),
  addAuthority: procedure
    .route({ method: 'POST', path: '/trusted-authorities', summary: 'Trust a certification authority by its certificate' })
    .input(z.object({ file: fileContent }))
    .output(z.array(trustedAuthority)),
  removeAuthority: procedure.route({ method: 'DELETE', path: '/trusted-authorities/{id}', summary: 'Trust an authority no more' }).input(z.object({ id })).output(z.array(trustedAuthority)),
  check: procedure.route({ method: 'POST', path: '/verification', summary: 'Check the signatures of any PDF; nothing of it is kept' }).input(z.object({ file: fileContent })).output(checkedFile),
  signers: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/paper-signers', summary: 'Officials who may sign a letter of this case today' })
    .input(z.object({ caseId: id }))
    .output(z.array(personRef.extend({ position: z.string(), basis: z.string(), own: z.boolean() }))),
  print: procedure
    .route({ method: 'POST', path: '/replies/{replyId}/print', summary: 'Print for signature by hand: takes the outgoing number and date' })
    .input(z.object({ replyId: id, version, signerId: id }))
    .output(caseChanged.extend({ printId: id, outgoingNumber: z.string() })),
  queue: procedure.route({ method: 'GET', path: '/prints', summary: 'Printed letters that wait for their signed originals' }).output(z.array(printedLetter)),
  paper: procedure.route({ method: 'GET', path: '/prints/{printId}/paper', summary: 'The very file that is printed' }).input(z.object({ printId: id })).output(fileContent),
  cancel: procedure
    .route({ method: 'DELETE', path: '/prints/{printId}', summary: 'Cancel a print; its number is annulled with the reason' })
    .input(z.object({ printId: id, reason }))
    .output(caseChanged),
  attach: procedure
    .route({ method: 'POST', path: '/prints/{printId}/original', summary: 'Attach the scan of the signed original: a PDF, or pictures in the order of sheets' })
    .input(z.object({ printId: id, files: z.array(fileContent).min(1, 'Приложите скан').max(50) }))
    .output(caseChanged.extend({ documentId: id, outgoingNumber: z.string(), pages: z.int() })),
}

import { z } from 'zod'
import { caseRow } from './cases.ts'
import { caseChanged, fileContent, id, isoDate, personRef, reason, version } from './fields.ts'
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

export const originals = {
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

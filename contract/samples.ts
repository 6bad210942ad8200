import { z } from 'zod'
import { id, isoDate } from './fields.ts'
import { letterDocument } from './letter-document.ts'
import { procedure } from './procedure.ts'

/** An earlier letter of the office; what was its citizen's stands in it as a gap. */
export const sample = z.object({ replyId: id, outgoingNumber: z.string(), signedOn: isoDate, subject: z.string() })
export type Sample = z.infer<typeof sample>

export const samples = {
  list: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/samples', summary: 'Earlier letters on the topic of a case, the newest first; words narrow them' })
    .input(z.object({ caseId: id, query: z.string().max(200) }))
    .output(z.array(sample)),
  open: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/samples/{replyId}', summary: 'An earlier letter to write by, without what was personal in it' })
    .input(z.object({ caseId: id, replyId: id }))
    .output(sample.extend({ document: letterDocument })),
}

import { z } from 'zod'
import { FREE_KINDS } from '../domain/letter-kind.ts'
import { caseRow } from './cases.ts'
import { dutyView } from './duties.ts'
import { caseChanged, id, isoDate, reason, version } from './fields.ts'
import { procedure } from './procedure.ts'
import { replyView } from './replies.ts'

const versioned = z.object({ replyId: id, version })

export const letters = {
  duties: procedure
    .route({ method: 'GET', path: '/notice-duties', summary: 'Notices that are owed, the nearest first' })
    .output(z.array(z.object({ duty: dutyView, row: caseRow, mine: z.boolean() }))),
  fulfil: procedure
    .route({ method: 'POST', path: '/notice-duties/{dutyId}/letter', summary: 'Begin the letter that is owed, or give back the one begun' })
    .input(z.object({ dutyId: id }))
    .output(replyView),
  lift: procedure
    .route({ method: 'POST', path: '/notice-duties/{dutyId}/lifting', summary: 'Lift a duty, with a reason' })
    .input(z.object({ dutyId: id, version, reason }))
    .output(caseChanged),
  begin: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/letters', summary: 'Begin a request for details or an acknowledgement on paper' })
    .input(z.object({ caseId: id, kind: z.enum(FREE_KINDS), details: z.string().trim().max(2000), answerDue: isoDate.nullable() }))
    .output(replyView),
  proposeWait: procedure
    .route({ method: 'GET', path: '/cases/{caseId}/proposed-wait', summary: 'Until when an answer to a request for details is usually awaited' })
    .input(z.object({ caseId: id }))
    .output(z.object({ until: isoDate })),
  discard: procedure.route({ method: 'DELETE', path: '/letters/{replyId}', summary: 'Give up an interim letter that was begun' }).input(versioned).output(caseChanged),
  recallSigned: procedure
    .route({ method: 'DELETE', path: '/letters/{replyId}/signature', summary: 'Take a signed interim letter back before it is sent; its number is annulled' })
    .input(versioned.extend({ reason }))
    .output(caseChanged),
  noteAnswer: procedure.route({ method: 'POST', path: '/letters/{replyId}/answer', summary: 'The details that were asked for have come' }).input(versioned).output(caseChanged),
}

import { z } from 'zod'
import { DUTY_STATES } from '../domain/notice-duty.ts'
import { due } from './card.ts'
import { id, isoDate, letterKind, replyState, version } from './fields.ts'

/** What must be told, to whom and by when. */
export const dutyView = z.object({
  id,
  caseId: id,
  kind: letterKind,
  /** The body that is written to; '' for the applicant. */
  recipient: z.string(),
  basis: z.string(),
  dueOn: isoDate,
  due,
  state: z.enum(DUTY_STATES),
  /** Who is to write it: the executor, or «делопроизводитель» where nobody is named. */
  writer: z.string(),
  /** The letter begun for it. */
  letterId: id.nullable(),
  letterState: replyState.nullable(),
  fulfilledOn: isoDate.nullable(),
  liftedBy: z.string(),
  liftReason: z.string(),
  version,
})
export type DutyView = z.infer<typeof dutyView>

/** A letter of a case beside its answer. */
export const letterView = z.object({
  id,
  kind: letterKind,
  state: replyState,
  /** First line of the addressee. */
  addressee: z.string(),
  dutyId: id.nullable(),
  documentId: id.nullable(),
  outgoingNumber: z.string().nullable(),
  dispatchedOn: isoDate.nullable(),
  /** A request for details: the day until which its answer is awaited, and the day it came. */
  answerDue: isoDate.nullable(),
  answeredOn: isoDate.nullable(),
  /** The clock of the wait, once the request has left. */
  wait: due.nullable(),
  version,
})
export type LetterView = z.infer<typeof letterView>

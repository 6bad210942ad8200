import type { NewRow, Row } from '../../db/schema/index.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import { assertTopic, closingColumns, dropPendingExtension } from '../decisions/closing.ts'
import { assertStillOwed, fulfilDuty } from '../letters/settle.ts'
import { answers, changeWithLetter } from './letterCourse.ts'

export type Dispatched = Pick<NewRow<'dispatches'>, 'channel' | 'address' | 'dispatched_on' | 'proof' | 'postal_id' | 'recipient' | 'message_id' | 'mail_id' | 'proof_file_id' | 'document_shown'>

interface Letter {
  readonly reply: Row<'replies'>
  readonly row: Row<'cases'>
}

/**
 * What must be known before a letter leaves. With the dispatch of an answer the case is closed; an interim letter must still be owed.
 * @throws Failure NOT_READY without a topic or a result; ILLEGAL_TRANSITION; CONFLICT when what the letter tells has been undone
 */
export async function assertCanDispatch(tx: WriteHandle, { reply, row }: Letter): Promise<void> {
  await assertStillOwed(tx, reply)
  if (!answers(reply)) return
  nextStatus(row.status, 'dispatch')
  await assertTopic(tx, row.id)
  if (resultOf(reply) === null) throw new Failure('NOT_READY', 'В ответе не указан результат рассмотрения: без него обращение не закрыть.', { missing: ['Результат рассмотрения'] })
}

/**
 * The letter has left. An answer stops the clock on the day of dispatch and closes the case with its result; an interim letter fulfils its duty and
 * leaves the case as it is.
 */
export async function recordDispatch(tx: WriteHandle, { reply, row }: Letter, by: { actor: { readonly userId: number; readonly fullName: string }; at: IsoInstant }, dispatched: Dispatched): Promise<CaseChanged> {
  const { actor, at } = by
  const { channel, dispatched_on: on } = dispatched
  await tx.insertInto('dispatches').values({ ...dispatched, reply_id: reply.id, case_id: row.id, recorded_by: actor.userId, recorded_at: at }).execute()
  await tx.updateTable('replies').set({ state: 'dispatched', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
  await fulfilDuty(tx, reply, { actor, at, on })
  if (answers(reply)) await dropPendingExtension(tx, row.id, { actor, at })
  return changeWithLetter(tx, row, reply, {
    actor, at, action: 'reply.dispatched',
    patch: answers(reply) ? { status: nextStatus(row.status, 'dispatch'), result: resultOf(reply), justified: reply.justified, dispatch_channel: channel, dispatched_on: on, ...(await closingColumns(tx, { on, at })) } : {},
    details: {
      outgoingNumber: reply.outgoing_number, address: dispatched.address ?? '', proof: dispatched.proof ?? '', postalId: dispatched.postal_id ?? '', recipient: dispatched.recipient ?? '',
      documentShown: dispatched.document_shown ?? '', messageId: dispatched.message_id ?? '',
    },
  })
}

const resultOf = (reply: Row<'replies'>) => reply.result ?? (reply.kind === 'reply' ? null : 'explained')

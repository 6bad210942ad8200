import type { OralForm } from '../../contract/oral.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { ReadHandle, WriteHandle } from '../../db/handle.ts'
import { isUniqueViolation } from '../../db/errors.ts'
import { assertCan } from '../../domain/access.ts'
import { moscowInstant, type IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { checkForm } from './checkForm.ts'
import { recordColumns } from './columns.ts'
import { issueOralNumber, journalOf } from './oralNumber.ts'
import { storeRecordTopics } from './recordTopics.ts'

export interface Recorded {
  readonly id: number
  readonly number: string
  readonly version: number
}

/**
 * Writes down a call, a reception or an entry of the book under the next number of its journal, with the call back that was agreed
 * on. Repeating the same requestId answers the record already made.
 * @throws Failure INVALID_INPUT with the fields to correct
 */
export async function recordTalk(service: Service, actor: Actor, input: OralForm & { requestId: string }): Promise<Recorded> {
  assertCan(actor, 'record_call')
  const before = await findRecorded(service.store.read, actor, input.requestId)
  if (before !== null) return before
  await checkForm(service, input)
  const at = service.clock.instant()
  try {
    const made = await service.store.write(async (tx) => {
      const number = await issueOralNumber(tx, journalOf(input.kind), { today: service.clock.today(), at })
      const columns = recordColumns(input)
      const { id } = await tx
        .insertInto('oral_records')
        .values({ ...columns, ...number, client_request_id: input.requestId, recorded_by: actor.userId, recorded_at: at, updated_by: actor.userId, updated_at: at, case_id: null })
        .returning('id')
        .executeTakeFirstOrThrow()
      await storeRecordTopics(tx, id, input.topics)
      const callback = await storeCallback(tx, id, input, { userId: actor.userId, at })
      await appendAudit(tx, {
        at, actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.recorded', entity: 'oral_record', entityId: id,
        after: { number: number.number, oral_kind: input.kind, outcome: input.outcome, identified: columns.identified, promised_on: columns.promised_on, callback_due: callback?.due_at ?? null, callback_assignee_id: callback?.assignee_id ?? null },
      })
      return { id, number: number.number, version: 1 }
    })
    announce(service, actor, 'oral')
    return made
  } catch (error) {
    const twin = isUniqueViolation(error, 'client_request_id') ? await findRecorded(service.store.read, actor, input.requestId) : null
    if (twin === null) throw error
    return twin
  }
}

/** The call back of the form, when the talk ended with one. */
export async function storeCallback(tx: WriteHandle, recordId: number, { outcome, callback }: OralForm, by: { userId: number; at: IsoInstant }) {
  if (outcome !== 'callback' || callback === null) return null
  const row = { record_id: recordId, phone: callback.phone, question: callback.question || null, due_at: moscowInstant(callback.date, callback.time), assignee_id: callback.assigneeId }
  await tx.insertInto('callbacks').values({ ...row, created_by: by.userId, created_at: by.at }).execute()
  return row
}

async function findRecorded(read: ReadHandle, actor: Actor, requestId: string): Promise<Recorded | null> {
  const row = await read.selectFrom('oral_records').select(['id', 'number', 'version']).where('client_request_id', '=', requestId).where('recorded_by', '=', actor.userId).executeTakeFirst()
  return row ?? null
}

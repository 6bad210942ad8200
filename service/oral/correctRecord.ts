import type { OralForm } from '../../contract/oral.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { checkForm } from './checkForm.ts'
import { recordColumns } from './columns.ts'
import { loadRecord, mayCorrect } from './loadRecord.ts'
import { storeCallback, type Recorded } from './recordTalk.ts'
import { recordTopics, storeRecordTopics } from './recordTopics.ts'

/**
 * Corrects a record, with a reason; its number, its kind and its call back stay.
 * @throws Failure FORBIDDEN, CONFLICT, INVALID_INPUT
 */
export async function correctRecord(service: Service, actor: Actor, input: OralForm & { id: number; version: number; reason: string }): Promise<Recorded> {
  assertCan(actor, 'record_call')
  const { read } = service.store
  const known = await read.selectFrom('callbacks').select('id').where('record_id', '=', input.id).executeTakeFirst()
  await checkForm(service, input, known !== undefined)
  const at = service.clock.instant()
  const done = await service.store.write(async (tx) => {
    const row = await loadRecord(tx, input.id)
    assertCorrectable(actor, row, input)
    const callback = await tx.selectFrom('callbacks').select('id').where('record_id', '=', row.id).executeTakeFirst()
    if (callback !== undefined && input.outcome !== 'callback') refuse('outcome', 'По этой записи назначен звонок: итог «Перезвонить» остаётся. Результат запишите в самом звонке.')
    const columns = recordColumns(input)
    const topics = await recordTopics(tx, row.id)
    await tx.updateTable('oral_records').set({ ...columns, version: row.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', row.id).execute()
    await storeRecordTopics(tx, row.id, input.topics)
    if (callback === undefined) await storeCallback(tx, row.id, input, { userId: actor.userId, at })
    const names = Object.keys(columns) as (keyof typeof columns)[]
    const changed = names.filter((name) => row[name] !== columns[name] && !name.endsWith('_key') && name !== 'person_sort')
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.corrected', entity: 'oral_record', entityId: row.id, caseId: row.case_id,
      before: { ...Object.fromEntries(changed.map((name) => [name, row[name]])), topics },
      after: { ...Object.fromEntries(changed.map((name) => [name, columns[name]])), topics: input.topics },
      note: input.reason,
    })
    return { id: row.id, number: row.number, version: row.version + 1 }
  })
  announce(service, actor, 'oral')
  return done
}

function assertCorrectable(actor: Actor, row: Row<'oral_records'>, input: OralForm & { version: number }): void {
  if (!mayCorrect(actor, row)) throw new Failure('FORBIDDEN', 'Запись исправляет тот, кто её сделал, или делопроизводитель.')
  if (row.version !== input.version) throw new Failure('CONFLICT', 'Пока вы работали, запись исправил другой сотрудник. Введённое осталось: откройте запись заново и сравните.', { currentVersion: row.version })
  if (row.kind !== input.kind) refuse('kind', 'Вид записи не меняется: сделайте новую запись.')
  if (row.case_id !== null && row.promised_on !== input.promisedOn) refuse('promisedOn', 'По записи уже открыто обращение: срок исправляют в его карточке.')
}

function refuse(path: string, message: string): never {
  throw new Failure('INVALID_INPUT', message, { fields: [{ path, message }] })
}

import type { OralView } from '../../contract/oral.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf, type People } from '../cases/caseView.ts'
import { whoseWork, type Whose } from '../absences/whoseWork.ts'
import type { Service } from '../context.ts'
import { formOf } from './columns.ts'
import { loadRecord, masksTalk, mayCorrect, mayOpenAppeal } from './loadRecord.ts'
import { recordTopics } from './recordTopics.ts'
import { talkPerson } from './views.ts'
import { visitsOf } from './visitsOf.ts'

/** Opens a record. Who has nothing to do with it and looks at personal data is in the audit: once a person, record and day. */
export async function getRecord(service: Service, actor: Actor, input: { id: number }): Promise<OralView> {
  assertCan(actor, 'view_oral')
  const { read } = service.store
  const row = await loadRecord(read, input.id)
  const [people, whose, topics, callbacks, visits, found] = await Promise.all([
    loadPeople(read),
    whoseWork(service, actor),
    recordTopics(read, row.id),
    read.selectFrom('callbacks').selectAll().where('record_id', '=', row.id).orderBy('id').execute(),
    visitsOf(service, actor, { recordId: row.id }),
    row.case_id === null ? undefined : read.selectFrom('cases').select(['id', 'number']).where('id', '=', row.case_id).executeTakeFirst(),
  ])
  if (masksTalk(actor, { by: [row.recorded_by], asked: callbacks.map(({ assignee_id }) => assignee_id) })) await recordView(service, actor, row)
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    form: formOf(row, topics),
    identified: row.identified,
    recordedBy: personOf(people, row.recorded_by),
    recordedAt: row.recorded_at,
    caseRef: found ?? null,
    callbacks: await Promise.all(callbacks.map((callback) => callbackWithLog(read, { record: row, row: callback }, { people, whose }))),
    visits,
    mayCorrect: mayCorrect(actor, row),
    mayOpenAppeal: mayOpenAppeal(actor, row),
  }
}

async function callbackWithLog(read: ReadHandle, { record, row }: { record: Row<'oral_records'>; row: Row<'callbacks'> }, { people, whose }: { people: People; whose: Whose }): Promise<OralView['callbacks'][number]> {
  const attempts = await read.selectFrom('callback_attempts').selectAll().where('callback_id', '=', row.id).orderBy('id').execute()
  return {
    id: row.id,
    version: row.version,
    recordId: record.id,
    number: record.number,
    kind: record.kind,
    person: talkPerson(record, false),
    phone: row.phone,
    question: row.question ?? record.summary,
    dueAt: row.due_at,
    assignee: personOf(people, row.assignee_id),
    ...whose(row.assignee_id, row.state === 'waiting'),
    state: row.state,
    result: row.result ?? '',
    attempts: attempts.length,
    log: attempts.map(({ id, at, result, note, next_due_at, made_by }) => ({ id, at, result, note: note ?? '', nextDueAt: next_due_at, by: personOf(people, made_by) })),
  }
}

async function recordView(service: Service, actor: Actor, row: Row<'oral_records'>): Promise<void> {
  const { store, clock } = service
  const day = new Date(`${clock.today()}T00:00:00+03:00`).toISOString()
  const seen = await store.read
    .selectFrom('audit').select('seq')
    .where('entity', '=', 'oral_record').where('entity_id', '=', String(row.id)).where('action', '=', 'oral.view').where('actor_id', '=', actor.userId).where('at', '>=', day)
    .limit(1).executeTakeFirst()
  if (seen !== undefined) return
  await store.write((tx) => appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.view', entity: 'oral_record', entityId: row.id, after: { number: row.number } }))
}

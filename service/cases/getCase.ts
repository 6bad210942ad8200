import type { CaseView } from '../../contract/cases.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { fromJson } from '../../db/schema/json.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseDuties, caseLetters } from '../letters/dutyView.ts'
import { listFiles } from '../files/listFiles.ts'
import { cardOf } from '../intake/cardColumns.ts'
import { applicantLabel, caseDue } from './caseRow.ts'
import { caseHints } from './caseHints.ts'
import { caseOral } from './caseOral.ts'
import { casePermissions } from './casePermissions.ts'
import { caseDeliveries, caseDispatches, caseDocuments, caseExtensions, caseLinks, caseProposals, executorHistory, loadPeople, personOf, type People } from './caseView.ts'
import { deadlineView, type StoredDeadline } from './computeClock.ts'
import { loadCase, type LoadedCase } from './loadCase.ts'

/** Opens a case. Whoever looked at personal data is in the audit (152-ФЗ): one record a person, case and day. */
export async function getCase(service: Service, actor: Actor, input: { caseId: number }): Promise<CaseView> {
  const { read } = service.store
  const loaded = await loadCase(read, actor, input.caseId, 'view_card')
  await recordView(service, actor, input.caseId)
  const people = await loadPeople(read)
  const { row } = loaded
  const [topics, files, deliveries, links, proposals, extensions, documents, dispatches, history, oral, hints, duties, letters] = await Promise.all([
    read.selectFrom('case_topics').select('topic_code').where('case_id', '=', row.id).orderBy('main', 'desc').orderBy('topic_code').execute(),
    listFiles(read, { caseId: row.id }),
    caseDeliveries(read, row.id),
    caseLinks(read, row.id),
    caseProposals(read, people, row.id),
    caseExtensions(read, people, row.id),
    caseDocuments(read, people, row.id),
    caseDispatches(read, people, row.id),
    executorHistory(read, people, row.id),
    caseOral(service, actor, { caseId: row.id, people }),
    caseHints(read, row),
    caseDuties(read, people, row, service.clock.today()),
    caseLetters(read, row.id, service.clock.today()),
  ])
  if (row.deadline_json === null) throw new Error(`case ${row.id} has no stored deadline`)
  const deadline = deadlineView(fromJson(row.deadline_json) as StoredDeadline)
  const phone = row.executor_id === null ? undefined : await read.selectFrom('users').select('phone').where('id', '=', row.executor_id).executeTakeFirst()
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    status: row.status,
    registeredOn: row.registered_on,
    registrar: personOf(people, row.registrar_id),
    card: cardOf(row, topics.map(({ topic_code }) => topic_code)),
    applicant: applicantLabel(row),
    urgent: row.urgent,
    deadline,
    due: caseDue({ status: row.status, legalDue: deadline.legalDue, controlDue: deadline.controlDue, closedOn: row.closed_on }, service.clock.today()),
    resolution: resolutionOf(loaded, people),
    executorPhone: phone?.phone ?? null,
    deliveryId: deliveries[0]?.id ?? null,
    files,
    deliveries,
    links,
    hints,
    proposals,
    extensions,
    documents,
    dispatches,
    duties,
    letters,
    result: row.result,
    closedOn: row.closed_on,
    storageUntil: row.storage_until,
    permissions: casePermissions(actor, row, loaded.relation, {
      requested: extensions.some(({ state }) => state === 'pending'),
      extended: extensions.some(({ state }) => state === 'granted'),
      passed: deadline.legalDue < service.clock.today(),
    }),
    executorHistory: history,
    ...oral,
  }
}

function resolutionOf({ row, parties }: LoadedCase, people: People): CaseView['resolution'] {
  if (row.executor_id === null || row.resolution_author_id === null) return null
  return {
    executorId: row.executor_id,
    coExecutorIds: [...parties.coExecutorIds],
    text: row.resolution_text ?? '',
    intermediateDate: row.intermediate_date,
    executor: personOf(people, row.executor_id),
    coExecutors: parties.coExecutorIds.map((id) => personOf(people, id)),
    author: personOf(people, row.resolution_author_id),
    date: row.resolution_date ?? row.registered_on,
  }
}

async function recordView(service: Service, actor: Actor, caseId: number): Promise<void> {
  const { store, clock } = service
  const day = new Date(`${clock.today()}T00:00:00+03:00`).toISOString()
  const seen = await store.read
    .selectFrom('audit').select('seq')
    .where('case_id', '=', caseId).where('action', '=', 'case.view').where('actor_id', '=', actor.userId).where('at', '>=', day)
    .limit(1).executeTakeFirst()
  if (seen !== undefined) return
  await store.write((tx) => appendAudit(tx, { at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'case.view', entity: 'case', entityId: caseId, caseId }))
}

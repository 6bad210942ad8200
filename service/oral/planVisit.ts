import type { VisitForm } from '../../contract/oral.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { isUniqueViolation } from '../../db/errors.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { oralKeys } from '../../db/keys.ts'
import { assertCan } from '../../domain/access.ts'
import { visitProblems } from '../../domain/oral/visit.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { refuseFields } from './checkForm.ts'
import { assertColleague } from './colleagues.ts'
import { loadRecord } from './loadRecord.ts'
import { issueOralNumber } from './oralNumber.ts'
import type { Recorded } from './recordTalk.ts'

export type PlanVisitInput = VisitForm & { requestId: string; recordId: number | null; caseId: number | null }

/**
 * 6.3.3: a visit to a person who cannot come, planned from a talk, from a case or by itself.
 * @throws Failure INVALID_INPUT; NOT_FOUND for a record or a case that is not there; FORBIDDEN for a case that is not one's own
 */
export async function planVisit(service: Service, actor: Actor, input: PlanVisitInput): Promise<Recorded> {
  assertCan(actor, 'record_call')
  const { store, clock } = service
  const before = await findPlanned(store.read, actor, input.requestId)
  if (before !== null) return before
  refuseFields(visitProblems(input, clock.today()))
  await assertColleague(store.read, input.assigneeId, 'assigneeId')
  const text = (value: string) => (value === '' ? null : value)
  const at = clock.instant()
  try {
    const made = await store.write(async (tx) => {
      const record = input.recordId === null ? null : await loadRecord(tx, input.recordId)
      const caseId = input.caseId ?? record?.case_id ?? null
      if (input.caseId !== null) await loadCase(tx, actor, input.caseId, 'view_card')
      const number = await issueOralNumber(tx, 'visits', { today: clock.today(), at })
      const { id } = await tx
        .insertInto('home_visits')
        .values({
          ...number, client_request_id: input.requestId, visit_on: input.date, visit_time: text(input.time), assignee_id: input.assigneeId, record_id: input.recordId, case_id: caseId,
          surname: input.surname, name: text(input.name), patronymic: text(input.patronymic), account_number: text(input.accountNumber), phone: text(input.phone), ...oralKeys(input),
          address: input.address, purpose: input.purpose, created_by: actor.userId, created_at: at, updated_at: at,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      await appendAudit(tx, {
        at, actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.visit_planned', entity: 'home_visit', entityId: id, caseId,
        after: { number: number.number, visit_on: input.date, visit_time: input.time, visit_assignee_id: input.assigneeId, visit_purpose: input.purpose },
      })
      return { id, number: number.number, version: 1 }
    })
    announce(service, actor, 'oral', input.caseId)
    return made
  } catch (error) {
    const twin = isUniqueViolation(error, 'client_request_id') ? await findPlanned(store.read, actor, input.requestId) : null
    if (twin === null) throw error
    return twin
  }
}

async function findPlanned(read: ReadHandle, actor: Actor, requestId: string): Promise<Recorded | null> {
  return (await read.selectFrom('home_visits').select(['id', 'number', 'version']).where('client_request_id', '=', requestId).where('created_by', '=', actor.userId).executeTakeFirst()) ?? null
}

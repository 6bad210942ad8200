import type { CallbackView, OralRow, VisitView } from '../../contract/oral.ts'
import type { oralPageQuery, visitPage, waitingCallbacksQuery } from '../../db/queries/oral.ts'
import { maskAccount, maskAddress, maskName, maskPhone } from '../../domain/masking.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { Whose } from '../absences/whoseWork.ts'
import { personOf, type People } from '../cases/caseView.ts'
import { masksTalk } from './loadRecord.ts'

type Rows<Q extends (...args: never[]) => { execute(): Promise<unknown[]> }> = Awaited<ReturnType<ReturnType<Q>['execute']>>[number]
export type OralPageRow = Rows<typeof oralPageQuery>
export type CallbackRow = Rows<typeof waitingCallbacksQuery>
export type VisitRow = Awaited<ReturnType<typeof visitPage>>['rows'][number]

/** The office as the rows are shown against it. */
interface Desk {
  readonly people: People
  readonly whose: Whose
}

interface Named {
  readonly surname: string | null
  readonly name: string | null
  readonly patronymic: string | null
}

/** «Лампочкин С.И.» or «не назвался». */
export function talkPerson({ surname, name, patronymic }: Named, masked: boolean): string {
  const person = { surname: surname ?? '', name: name ?? '', patronymic: patronymic ?? '' }
  if (formatShort(person) === '') return 'не назвался'
  return masked ? maskName(person) : formatShort(person)
}

export function oralRowView(row: OralPageRow, actor: Actor, people: People): OralRow {
  const masked = masksTalk(actor, { by: [row.recorded_by], asked: [row.callback_assignee] })
  const [account, phone] = [row.account_number ?? '', row.phone ?? '']
  return {
    id: row.id,
    kind: row.kind,
    number: row.number,
    happenedOn: row.happened_on,
    startedAt: row.started_at,
    durationSeconds: row.duration_seconds,
    person: talkPerson(row, masked),
    accountNumber: masked ? maskAccount(account) : account,
    phone: masked ? maskPhone(phone) : phone,
    identified: row.identified,
    summary: masked ? '' : row.summary,
    topic: row.topic_name,
    outcome: row.outcome,
    promisedOn: row.promised_on,
    callbackDue: row.callback_due,
    bookPlace: row.kind === 'book' ? `${row.office ?? ''}, книга ${row.book_number ?? ''}, с. ${row.book_page ?? ''}` : '',
    caseRef: row.case_id === null ? null : { id: row.case_id, number: row.case_number ?? '' },
    recordedBy: personOf(people, row.recorded_by),
  }
}

export function callbackRowView(row: CallbackRow, actor: Actor, { people, whose }: Desk): CallbackView {
  const masked = masksTalk(actor, { by: [row.recorded_by], asked: [row.assignee_id] })
  return {
    id: row.id,
    version: row.version,
    recordId: row.record_id,
    number: row.number,
    kind: row.kind,
    person: talkPerson(row, masked),
    phone: masked ? maskPhone(row.phone) : row.phone,
    question: masked ? '' : (row.question ?? row.summary),
    dueAt: row.due_at,
    assignee: personOf(people, row.assignee_id),
    ...whose(row.assignee_id, row.state === 'waiting'),
    state: row.state,
    result: masked ? '' : (row.result ?? ''),
    attempts: row.attempts ?? 0,
  }
}

export function visitRowView(row: VisitRow, { people, whose }: Desk, masked: boolean): VisitView {
  const [account, phone] = [row.account_number ?? '', row.phone ?? '']
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    state: row.state,
    visitOn: row.visit_on,
    visitTime: row.visit_time ?? '',
    assignee: personOf(people, row.assignee_id),
    ...whose(row.assignee_id, row.state === 'planned'),
    person: talkPerson(row, masked),
    accountNumber: masked ? maskAccount(account) : account,
    phone: masked ? maskPhone(phone) : phone,
    address: masked ? maskAddress(row.address) : row.address,
    purpose: masked ? '' : row.purpose,
    result: masked ? '' : (row.result ?? ''),
    recordRef: row.record_id === null ? null : { id: row.record_id, number: row.record_number ?? '' },
    caseRef: row.case_id === null ? null : { id: row.case_id, number: row.case_number ?? '' },
    createdBy: personOf(people, row.created_by),
    closedBy: row.closed_by === null ? null : personOf(people, row.closed_by),
    closedAt: row.closed_at,
  }
}

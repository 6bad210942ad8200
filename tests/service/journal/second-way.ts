import type { CaseFilter } from '../../../contract/case-filter.ts'
import { fromJson } from '../../../db/schema/json.ts'
import type { Row } from '../../../db/schema/index.ts'
import { stem } from '../../../db/search/words.ts'
import type { Store } from '../../../db/store.ts'
import { OPEN_STATUSES } from '../../../domain/appeal.ts'
import { daysBetween } from '../../../domain/calendar-date.ts'

/** A whole card with what lies beside it, for a filter written apart from the program's. */
export interface WholeCase {
  readonly card: Row<'cases'>
  readonly topics: readonly string[]
  readonly beside: readonly number[]
  readonly grounds: readonly string[]
  readonly extended: boolean
  readonly files: number
  readonly unitId: number | null
}

export async function wholeCases({ read }: Store): Promise<WholeCase[]> {
  const [cards, topics, beside, proposals, extensions, files, users] = await Promise.all([
    read.selectFrom('cases').selectAll().orderBy('id').execute(), read.selectFrom('case_topics').selectAll().execute(), read.selectFrom('case_executors').selectAll().execute(),
    read.selectFrom('proposals').selectAll().execute(), read.selectFrom('extensions').selectAll().execute(), read.selectFrom('case_files').selectAll().execute(), read.selectFrom('users').selectAll().execute(),
  ])
  return cards.map((card) => ({
    card,
    topics: topics.filter(({ case_id }) => case_id === card.id).map(({ topic_code }) => topic_code),
    beside: beside.filter(({ case_id }) => case_id === card.id).map(({ user_id }) => user_id),
    grounds: proposals.filter(({ case_id, state }) => case_id === card.id && state === 'accepted').map(({ ground }) => ground),
    extended: extensions.some(({ case_id, state }) => case_id === card.id && state === 'accepted'),
    files: files.filter(({ case_id, kind }) => case_id === card.id && kind !== 'reply').length,
    unitId: users.find(({ id }) => id === card.executor_id)?.unit_id ?? null,
  }))
}

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')
const wordsOf = (text: string | null): string[] => plain(text ?? '').split(/[^\p{L}\p{N}]+/u).filter(Boolean)
const digits = (text: string): string => text.replaceAll(/\D/gu, '').replace(/^[78](?=\d{10}$)/u, '')

export function fits({ card, topics, beside, grounds, extended, files, unitId }: WholeCase, f: CaseFilter, today: string): boolean {
  const open = OPEN_STATUSES.includes(card.status)
  const late = card.status === 'annulled' || card.legal_due === null ? null : open ? daysBetween(card.legal_due, today) : card.closed_on === null ? null : daysBetween(card.legal_due, card.closed_on)
  const one = (values: readonly (string | number)[] | undefined, value: string | number | null) => values === undefined || values.length === 0 || (value !== null && values.includes(value))
  const some = (values: readonly (string | number)[] | undefined, held: readonly (string | number)[]) => values === undefined || values.length === 0 || values.some((value) => held.includes(value))
  const flag = (wanted: boolean | undefined, is: boolean) => wanted === undefined || wanted === is
  const range = (from: string | undefined, to: string | undefined, date: string | null) => (from === undefined || (date !== null && date >= from)) && (to === undefined || (date !== null && date <= to))
  const text = (typed: string | undefined, held: string | null) => typed === undefined || wordsOf(typed).every((wanted) => wordsOf(held).some((word) => word.startsWith(wanted) || stem(word) === stem(wanted)))
  const person = [card.surname, card.name, card.patronymic, card.organisation, card.signatory].filter(Boolean).join(' ')
  return [
    f.ids === undefined || f.ids.includes(card.id), f.exceptIds?.includes(card.id) !== true,
    one(f.statuses, card.status), one(f.channels, card.channel), one(f.types, card.type), one(f.applicantKinds, card.applicant_kind), one(f.recurrences, card.recurrence), one(f.forms, card.form),
    one(f.results, card.result), one(f.justified, card.justified), one(f.executorIds, card.executor_id), one(f.unitIds, unitId), one(f.registrarIds, card.registrar_id), one(f.signerIds, card.signer_id),
    one(f.ruleCodes, card.rule_code), one(f.replyChannels, card.reply_channel), one(f.dispatchChannels, card.dispatch_channel), some(f.coExecutorIds, beside), some(f.grounds, grounds),
    f.topics === undefined || f.topics.length === 0 || f.topics.some((code) => topics.some((topic) => topic === code || topic.startsWith(`${code}.`))),
    flag(f.withoutExecutor, card.executor_id === null), flag(f.withoutTopic, topics.length === 0), flag(f.withoutReply, card.dispatched_on === null), flag(f.open, open), flag(f.annulled, card.status === 'annulled'), f.openOn === undefined || (card.status !== 'annulled' && card.registered_on <= f.openOn && (card.closed_on === null || card.closed_on > f.openOn)), flag(f.extended, extended),
    flag(f.urgent, card.urgent), flag(f.anonymous, card.anonymous), flag(f.collective, card.collective_count !== null), flag(f.specialConditions, card.special_conditions), flag(f.withFiles, files > 0),
    f.inTime === undefined || (f.inTime ? !open && late !== null && late <= 0 : late !== null && late > 0),
    (f.lateFrom === undefined && f.lateTo === undefined) || (late !== null && late >= Math.max(1, f.lateFrom ?? 1) && late <= (f.lateTo ?? Number.POSITIVE_INFINITY)),
    range(f.registeredFrom, f.registeredTo, card.registered_on), range(f.receivedFrom, f.receivedTo, card.received_on), range(f.legalDueFrom, f.legalDueTo, card.legal_due),
    range(f.controlDueFrom, f.controlDueTo, card.control_due), range(f.closedFrom, f.closedTo, card.closed_on), range(f.dispatchedFrom, f.dispatchedTo, card.dispatched_on), range(f.authorDateFrom, f.authorDateTo, card.author_date),
    text(f.applicant, person), text(f.address, card.address), text(f.contractNumber, card.contract_number), text(f.inn, card.inn), text(f.number, card.number), text(f.authorNumber, card.author_number),
    text(f.forwardingBody, card.forwarding_body), text(f.office, card.office), text(f.postalId, card.postal_id), text(f.meterNumber, card.meter_number), text(f.summary, card.summary),
    f.phone === undefined || fromJson(card.phones).some((phone) => digits(phone).includes(digits(f.phone ?? ''))),
    f.email === undefined || plain(card.email ?? '').includes(plain(f.email)),
    f.account === undefined || (card.account_number ?? '').includes(f.account),
    f.outgoingNumber === undefined || (card.outgoing_number ?? '').startsWith(f.outgoingNumber.toUpperCase()),
  ].every(Boolean)
}

import { type Expression, sql } from 'kysely'
import {
  APPEAL_FORM_LABELS, APPEAL_FORMS, APPEAL_TYPE_LABELS, APPEAL_TYPES, APPLICANT_KIND_LABELS, APPLICANT_KINDS, CASE_STATUSES, CHANNEL_INFO, CHANNELS, JUSTIFICATIONS,
  RECURRENCES, REPLY_CHANNEL_LABELS, REPLY_CHANNELS, RESULTS,
} from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { JournalColumn } from '../../domain/journal-column.ts'
import type { ReadHandle } from '../handle.ts'

/** By which columns the register is ordered; `today` tells how late those in work are. */
export interface JournalSort {
  /** `relevance`: the most fitting to the words first; without words, the newest. */
  readonly field: JournalColumn | 'relevance'
  readonly desc: boolean
  readonly today?: IsoDate | undefined
}

/** What the rows are ordered by; the id comes after it always, so that pages neither repeat nor lose a row. */
export interface JournalOrder {
  readonly by: Expression<unknown>
  readonly direction: 'asc' | 'desc'
}

const COLUMNS = {
  registeredOn: 'registered_on', receivedOn: 'received_on', number: 'number_sort', applicant: 'applicant_sort', legalDue: 'legal_due', controlDue: 'control_due',
  closedOn: 'closed_on', dispatchedOn: 'dispatched_on', authorDate: 'author_date', outgoingDate: 'outgoing_date', outgoingNumber: 'outgoing_number', address: 'address',
  phones: 'phones', email: 'email', account: 'account_number', contractNumber: 'contract_number', inn: 'inn', meterNumber: 'meter_number', summary: 'summary',
  authorNumber: 'author_number', forwardingBody: 'forwarding_body', postalId: 'postal_id', office: 'office', rule: 'rule_code', fileIndex: 'file_index',
  storageUntil: 'storage_until',
} as const satisfies Partial<Record<JournalColumn, string>>

const russian = new Intl.Collator('ru-RU')

/** Codes in the order in which their Russian names stand, or in which they follow one another in the work. */
const RANKS = {
  status: ['cases.status', CASE_STATUSES],
  type: ['cases.type', byName(APPEAL_TYPES, (code) => APPEAL_TYPE_LABELS[code])],
  channel: ['cases.channel', byName(CHANNELS, (code) => CHANNEL_INFO[code].label)],
  form: ['cases.form', byName(APPEAL_FORMS, (code) => APPEAL_FORM_LABELS[code])],
  recurrence: ['cases.recurrence', RECURRENCES],
  applicantKind: ['cases.applicant_kind', byName(APPLICANT_KINDS, (code) => APPLICANT_KIND_LABELS[code])],
  result: ['cases.result', RESULTS],
  justified: ['cases.justified', JUSTIFICATIONS],
  replyChannel: ['cases.reply_channel', byName(REPLY_CHANNELS, (code) => REPLY_CHANNEL_LABELS[code])],
  dispatchChannel: ['cases.dispatch_channel', byName(REPLY_CHANNELS, (code) => REPLY_CHANNEL_LABELS[code])],
} as const satisfies Partial<Record<JournalColumn, readonly [string, readonly string[]]>>

const PEOPLE = { executor: 'cases.executor_id', unit: 'cases.executor_id', registrar: 'cases.registrar_id', signer: 'cases.signer_id' } as const satisfies Partial<Record<JournalColumn, string>>

/** Columns of dates, numbers and names have an index each; what has none is sorted while it is read. */
export async function journalOrder(read: ReadHandle, sort: JournalSort): Promise<JournalOrder> {
  return { by: await expression(read, sort), direction: sort.desc || sort.field === 'relevance' ? 'desc' : 'asc' }
}

async function expression(read: ReadHandle, { field, today }: JournalSort): Promise<Expression<unknown>> {
  if (field === 'relevance') return sql.ref('cases.registered_on')
  if (isKey(COLUMNS, field)) return sql.ref(`cases.${COLUMNS[field]}`)
  if (isKey(RANKS, field)) return rank(RANKS[field][0], RANKS[field][1].map((code) => [code]))
  if (isKey(PEOPLE, field)) return rank(PEOPLE[field], await (field === 'unit' ? peopleByUnit(read) : peopleByName(read)))
  if (field === 'topic') return sql`(select topic_code from case_topics where case_id = cases.id and main = 1)`
  return today === undefined ? sql.ref('cases.late_days') : sql`coalesce(cases.late_days, julianday(${today}) - julianday(cases.legal_due))`
}

/** Place of the value's group in the list; what is in none comes first, as an unassigned case does. */
function rank(column: string, groups: readonly (readonly (string | number)[])[]): Expression<unknown> {
  if (groups.length === 0) return sql.ref(column)
  const places = groups.flatMap((values, place) => values.map((value) => sql`when ${value} then ${sql.lit(place)}`))
  return sql`case ${sql.ref(column)} ${sql.join(places, sql` `)} else -1 end`
}

async function peopleByName(read: ReadHandle): Promise<number[][]> {
  const users = await read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).execute()
  const named = users.map((user) => ({ id: user.id, name: `${user.surname} ${user.name} ${user.patronymic ?? ''}` }))
  return named.toSorted((a, b) => russian.compare(a.name, b.name) || a.id - b.id).map((user) => [user.id])
}

async function peopleByUnit(read: ReadHandle): Promise<number[][]> {
  const users = await read.selectFrom('users').innerJoin('units', 'units.id', 'users.unit_id').select(['users.id', 'units.name']).execute()
  const units = [...new Set(users.map(({ name }) => name))].toSorted(russian.compare)
  return units.map((unit) => users.filter(({ name }) => name === unit).map(({ id }) => id))
}

function byName<T extends string>(codes: readonly T[], label: (code: T) => string): readonly T[] {
  return codes.toSorted((a, b) => russian.compare(label(a), label(b)))
}

const isKey = <T extends object>(table: T, key: PropertyKey): key is keyof T => key in table

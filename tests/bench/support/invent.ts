import type { AppealType, CaseStatus, Channel } from '../../../domain/appeal.ts'
import { CHANNEL_INFO } from '../../../domain/appeal.ts'
import { addDays, daysBetween, type IsoDate } from '../../../domain/calendar-date.ts'
import { indexLetter } from '../../../domain/index-letter.ts'
import { formatNumber } from '../../../domain/numbering.ts'
import { ENDINGS, NAMES, ORGANISATIONS, PATRONYMICS, SENTENCES, STREETS, SUMMARIES, SURNAMES, SYLLABLES } from './words.ts'

interface Place {
  readonly registeredOn: IsoDate
  readonly today: IsoDate
  readonly year: number
  readonly seq: number
  readonly executors: readonly number[]
}
export type InventedCase = ReturnType<typeof inventCase>

const CHANNELS: readonly Channel[] = ['post', 'email', 'email', 'email', 'handed_in', 'handed_in', 'site_form', 'account_portal', 'phone', 'fax']
const TYPES: readonly AppealType[] = ['complaint', 'complaint', 'application', 'application', 'application', 'request', 'request', 'claim', 'review', 'proposal']
const TOPICS = ['01', '01', '02', '02', '03', '04', '05', '06', '07', '09', '10', '12'] as const
const AT_WORK: readonly CaseStatus[] = ['assigned', 'assigned', 'in_work', 'in_work', 'in_work', 'for_signature', 'returned', 'signed', 'proposal_pending']
const DONE: readonly CaseStatus[] = ['dispatched', 'dispatched', 'dispatched', 'dispatched', 'dispatched', 'dispatched', 'dispatched', 'closed_no_action', 'closed_no_reply', 'redirected']

/** The card with this id, always the same, with no relation between its fields. */
export function inventCase(id: number, { registeredOn, today, year, seq, executors }: Place) {
  const dice = (field: number) => scatter(id, field)
  const organisation = dice(1) % 8 === 0 ? pick(ORGANISATIONS, dice(2)) : null
  const surname = inventSurname(id)
  const channel = pick(CHANNELS, dice(4))
  const type = pick(TYPES, dice(5))
  const status = statusOf(daysBetween(registeredOn, today), dice(6), dice(7))
  const closedOn = DONE.includes(status) ? addDays(registeredOn, 3 + (dice(8) % 25)) : null
  const kind = organisation === null ? 'individual' : 'legal_entity'
  const address = `г. Пятигорск, ул. ${pick(STREETS, dice(9))}, д. ${1 + (dice(10) % 150)}, кв. ${1 + (dice(11) % 90)}`
  return {
    id, year, seq, registrar_id: 1, status, channel, type,
    number: formatNumber('{letter}-{seq:04}/{yy}', { letter: indexLetter({ kind, surname, organisation: organisation ?? '' }), seq, year, type, channel, repeated: false }),
    registered_on: registeredOn, received_on: registeredOn, form: CHANNEL_INFO[channel].form, applicant_kind: kind,
    surname, name: pick(NAMES, dice(12)), patronymic: pick(PATRONYMICS, dice(13)), organisation,
    address, reply_address: address, reply_channel: 'post', phone: `+7 900 ${String(1_000_000 + (dice(14) % 9_000_000))}`, account_number: String(260_000_000 + (dice(15) % 60_000)),
    executor_id: status === 'registered' ? null : pick(executors, dice(16)), topic: pick(TOPICS, dice(17)),
    rule_code: '59-ФЗ', legal_due: addDays(registeredOn, 30), control_due: addDays(registeredOn, 25), dispatched_on: closedOn, closed_on: closedOn,
    summary: pick(SUMMARIES, dice(18)), full_text: letterText(id),
    deadline_json: JSON.stringify({ ruleCode: '59-ФЗ', legalDue: addDays(registeredOn, 30), why: [`Срок считается со следующего дня после регистрации ${registeredOn}.`] }),
  }
}

/** Most of what came in the last two weeks is in work, a few cases of last month are overdue. */
function statusOf(age: number, fate: number, which: number): CaseStatus {
  const inWork = age <= 14 ? 85 : age <= 30 ? 40 : age <= 45 ? 3 : 0
  if (fate % 100 >= inWork) return pick(DONE, which)
  return age <= 2 && which % 2 === 0 ? 'registered' : pick(AT_WORK, which)
}

/** Every other one is a common surname, the rest are of a few thousand rarer ones. */
function inventSurname(id: number): string {
  if (scatter(id, 30) % 2 === 0) return pick(SURNAMES, scatter(id, 3))
  return `${pick(SYLLABLES, scatter(id, 31))}${pick(SYLLABLES, scatter(id, 32)).toLowerCase()}${pick(ENDINGS, scatter(id, 33))}`
}

/** From six sentences to twenty, and what only this letter says: its sum, its meter. */
function letterText(id: number): string {
  const length = 6 + (scatter(id, 40) % 15)
  const own = `Начислено ${scatter(id, 34) % 20_000} руб., прибор учёта № ${100_000 + (scatter(id, 35) % 900_000)}.`
  return [...Array.from({ length }, (_, at) => pick(SENTENCES, scatter(id, 41 + at))), own].join(' ')
}

/** Well mixed bits of the two numbers. */
function scatter(id: number, field: number): number {
  let mixed = Math.imul(id, 0x9e3779b1) ^ Math.imul(field + 1, 0x85ebca77)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

function pick<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}

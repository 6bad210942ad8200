import { oralKeys } from '../../db/keys.ts'
import { addDays, moscowInstant, yearOf, type IsoDate } from '../../domain/calendar-date.ts'
import { DEFAULT_NUMBERING, formatNumber } from '../../domain/numbering.ts'
import type { OralKind, OralOutcome } from '../../domain/oral/record.ts'
import { nextWorkingDay } from '../../domain/production-calendar.ts'
import { diceOf, type Dice } from './dice.ts'
import type { Person } from './office.ts'
import { HOUSEHOLDS, household } from './population.ts'
import type { Filling } from './writeCase.ts'
import { GENERAL, MATTERS } from './words.ts'

export const TALK_KINDS: readonly (readonly [number, OralKind])[] = [[80, 'call'], [18, 'reception'], [2, 'book']]
const JOURNALS = { call: 'calls', reception: 'receptions', book: 'book' } as const

interface TalkToWrite {
  readonly id: number
  readonly kind: OralKind
  readonly seq: number
  readonly day: IsoDate
  readonly time: string
}

/** Writes a call, a visitor or an entry of the book with its topic. */
export function writeTalk({ insert, chain, office, seed, today }: Filling, { id, kind, seq, day, time }: TalkToWrite): void {
  const dice = diceOf(seed, 7, id)
  const person = household(seed, dice.whole(0, HOUSEHOLDS - 1))
  const by = dice.pick([...office.executors, ...office.clerks])
  const matter = dice.weighted(MATTERS.map((one) => [one.weight, one] as const))
  const identified = kind === 'book' || dice.chance(0.93)
  const outcome: OralOutcome = kind === 'book' ? 'noted' : identified ? dice.weighted([[86, 'answered'], [10, 'directed'], [4, 'callback']]) : 'refused'
  const year = yearOf(day)
  const journal = JOURNALS[kind]
  const number = formatNumber(DEFAULT_NUMBERING[journal], { seq, year })
  const at = moscowInstant(day, time)
  const promised = kind === 'reception' && outcome === 'answered' && dice.chance(0.1) ? addDays(day, dice.whole(5, 30)) : null
  const named = identified ? { surname: person.surname, name: person.name, patronymic: person.patronymic } : { surname: null, name: null, patronymic: null }
  insert('oral_records', {
    id, kind, number, seq, year, client_request_id: `seed-${id}`, happened_on: day, started_at: kind === 'book' ? null : at, duration_seconds: kind === 'call' ? dice.whole(30, 900) : null, recorded_by: by.userId, recorded_at: at, updated_at: at,
    updated_by: by.userId, outcome, identified, confidential: dice.chance(0.4), warned: kind === 'call', special_conditions: dice.chance(0.02), appeal_type: matter.type[0], ...named,
    ...oralKeys({ ...named, accountNumber: identified ? person.account : '', phone: person.phone }), account_number: identified ? person.account : null, phone: person.phone, address: identified ? person.address : null,
    promised_on: promised, directed_to: outcome === 'directed' ? 'Сетевая организация' : null, end_reason: null, office: kind === 'call' ? null : `Офис № ${dice.whole(1, 2)}`, book_number: kind === 'book' ? '1' : null,
    book_page: kind === 'book' ? String(dice.whole(1, 96)) : null, case_id: null, summary: dice.pick(matter.summaries).replaceAll(/\{\w+\}/gu, '').replaceAll(/\s+/gu, ' ').trim(), answer: outcome === 'answered' ? dice.pick(GENERAL) : null,
  })
  insert('numbers', { journal, year, series: '', seq, text: number, case_id: null, reply_id: null, issued_at: at, annulled_at: null, annul_reason: null, annulled_by: null })
  insert('oral_topics', { record_id: id, topic_code: matter.topic, main: true })
  if (outcome === 'callback') writeCallback({ insert, office, today }, dice, { id, day, time, by, phone: person.phone })
  chain.add({ at, day, actor: by, action: 'oral.recorded', entity: 'oral_record', entityId: id, caseId: null, after: { number, oral_kind: kind, outcome, identified } })
}

/** The agreed call (§7.1.2) on the next working day: made, or waiting when that day has not passed. */
function writeCallback({ insert, office, today }: Pick<Filling, 'insert' | 'office' | 'today'>, dice: Dice, { id, day, time, by, phone }: { id: number; day: IsoDate; time: string; by: Person; phone: string }): void {
  const on = nextWorkingDay(addDays(day, 1), office.calendar)
  const done = on < today
  const assignee = dice.pick(office.executors)
  const due = moscowInstant(on, `${dice.whole(10, 16)}:${dice.pick(['00', '15', '30', '45'])}`)
  insert('callbacks', {
    record_id: id, phone, question: 'Проверить начисление и перезвонить', due_at: due, assignee_id: assignee.userId, state: done ? 'done' : 'waiting', result: done ? 'Разъяснено' : null,
    closed_at: done ? due : null, closed_by: done ? assignee.userId : null, created_by: by.userId, created_at: moscowInstant(day, time),
  })
}

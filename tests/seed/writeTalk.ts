import { oralKeys } from '../../db/keys.ts'
import { moscowInstant, yearOf, type IsoDate } from '../../domain/calendar-date.ts'
import { DEFAULT_NUMBERING, formatNumber } from '../../domain/numbering.ts'
import type { OralKind, OralOutcome } from '../../domain/oral/record.ts'
import { diceOf } from './dice.ts'
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
export function writeTalk({ insert, chain, office, seed }: Filling, { id, kind, seq, day, time }: TalkToWrite): void {
  const dice = diceOf(seed, 7, id)
  const person = household(seed, dice.whole(0, HOUSEHOLDS - 1))
  const by = dice.pick([...office.executors, ...office.clerks])
  const matter = dice.weighted(MATTERS.map((one) => [one.weight, one] as const))
  const identified = kind === 'book' || dice.chance(0.93)
  const outcome: OralOutcome = kind === 'book' ? 'noted' : identified ? dice.weighted([[88, 'answered'], [10, 'directed'], [2, 'answered']]) : 'refused'
  const year = yearOf(day)
  const journal = JOURNALS[kind]
  const number = formatNumber(DEFAULT_NUMBERING[journal], { seq, year })
  const at = moscowInstant(day, time)
  const named = identified ? { surname: person.surname, name: person.name, patronymic: person.patronymic } : { surname: null, name: null, patronymic: null }
  insert('oral_records', {
    id, kind, number, seq, year, client_request_id: `seed-${id}`, happened_on: day, started_at: kind === 'book' ? null : at, duration_seconds: kind === 'call' ? dice.whole(30, 900) : null, recorded_by: by.userId, recorded_at: at, updated_at: at,
    updated_by: by.userId, outcome, identified, confidential: dice.chance(0.4), warned: kind === 'call', special_conditions: dice.chance(0.02), appeal_type: matter.type[0], ...named,
    ...oralKeys({ ...named, accountNumber: identified ? person.account : '', phone: person.phone }), account_number: identified ? person.account : null, phone: person.phone, address: identified ? person.address : null,
    promised_on: null, directed_to: outcome === 'directed' ? 'Сетевая организация' : null, end_reason: null, office: kind === 'call' ? null : `Офис № ${dice.whole(1, 2)}`, book_number: kind === 'book' ? '1' : null,
    book_page: kind === 'book' ? String(dice.whole(1, 96)) : null, case_id: null, summary: dice.pick(matter.summaries).replaceAll(/\{\w+\}/gu, '').replaceAll(/\s+/gu, ' ').trim(), answer: outcome === 'answered' ? dice.pick(GENERAL) : null,
  })
  insert('numbers', { journal, year, series: '', seq, text: number, case_id: null, reply_id: null, issued_at: at, annulled_at: null, annul_reason: null, annulled_by: null })
  insert('oral_topics', { record_id: id, topic_code: matter.topic, main: true })
  chain.add({ at, day, actor: by, action: 'oral.recorded', entity: 'oral_record', entityId: id, caseId: null, after: { number, oral_kind: kind, outcome, identified } })
}

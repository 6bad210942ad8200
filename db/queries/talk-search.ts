import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { accountKey, normalise, phoneKey } from '../text.ts'

export type TalkTable = 'oral_records' | 'home_visits'

/** Who takes part in a talk: who wrote it down, and those whose promises and visits this person keeps, the own ones and those of absent people. */
export interface Participant {
  readonly by: number
  readonly asked: readonly number[]
}

/** Whose names, phones and accounts may be searched: of every talk, of none, or of those in which this person takes part. */
export type NamesSeen = 'all' | 'none' | Participant

/** Ids whose number, name, phone or account fits what was typed; each by its own index. A number is not hidden from anybody who sees the journal. */
export function foundTalks(table: TalkTable, typed: string, seen: NamesSeen): RawBuilder<number> {
  const of = sql.table(table)
  const numbered = sql`select id from ${of} where number = ${typed.trim().toUpperCase()}`
  const named = seen === 'none' ? [] : namedBy(typed).map((fits) => sql`select id from ${of} where ${fits}${seen === 'all' ? sql`` : sql` and ${TAKES_PART[table](seen)}`}`)
  return sql<number>`(${sql.join([numbered, ...named], sql` union all `)})`
}

function namedBy(typed: string): RawBuilder<SqlBool>[] {
  const key = normalise(typed)
  const name = sql<SqlBool>`person_sort >= ${key} and person_sort < ${`${key}￿`}`
  if (typed.replaceAll(/\D/gu, '').length < 4) return [name]
  const account = accountKey(typed) ?? ''
  return [name, sql<SqlBool>`phone_key = ${phoneKey(typed) ?? ''}`, sql<SqlBool>`account_key >= ${account} and account_key < ${`${account}￿`}`]
}

/** Who wrote a talk down or is to call back; who planned a visit, makes it, or wrote down the talk it comes from: the lists hide nothing of it from them. */
export const TAKES_PART: Record<TalkTable, (person: Participant) => RawBuilder<SqlBool>> = {
  oral_records: ({ by, asked }) => sql`(oral_records.recorded_by = ${by} or (select callbacks.assignee_id from callbacks where callbacks.record_id = oral_records.id order by callbacks.id desc limit 1) in (${sql.join(asked)}))`,
  home_visits: ({ by, asked }) => sql`(home_visits.created_by = ${by} or home_visits.assignee_id in (${sql.join(asked)}) or (select spoken.recorded_by from oral_records as spoken where spoken.id = home_visits.record_id) = ${by})`,
}

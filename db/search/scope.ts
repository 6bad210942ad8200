import { type RawBuilder, sql } from 'kysely'

/**
 * Which cards a person may search by their words: being told that hidden text holds a word would be reading it.
 * The conditions are part of the search itself, so that neither rows nor counts speak of anything else.
 */
export interface SearchScope {
  /** Cases in which one of these people is the executor or a co-executor; null: of whomever. Nobody: nothing is found by words. */
  readonly people: readonly number[] | null
  /** Never found by words: complaints about the person himself. */
  readonly except: readonly number[]
  /** Not found by their number either. */
  readonly hidden: readonly number[]
}

/** Nothing is found by words. */
export const NO_CASE: SearchScope = { people: [], except: [], hidden: [] }
/** For work of the program itself. */
export const EVERY_CASE: SearchScope = { people: null, except: [], hidden: [] }

/**
 * `select rowid … from case_search where` this. For all that is found the cards of these people are listed once (`listed`); a page that is
 * soon full asks of each card as it comes (`each`). The plus keeps the planner from asking the index of words once for every card.
 */
export function matches(match: string, { people, except }: SearchScope, way: 'listed' | 'each' = 'listed'): RawBuilder<unknown> {
  const conditions = [sql`case_search match ${match}`]
  if (people !== null) {
    const among = sql`(select value from json_each(${JSON.stringify(people)}))`
    conditions.push(way === 'listed'
      ? sql`+case_search.rowid in (select id from cases where executor_id in ${among} union all select case_id from case_executors where user_id in ${among})`
      : sql`(exists (select 1 from cases where cases.id = case_search.rowid and cases.executor_id in ${among})
        or exists (select 1 from case_executors where case_executors.case_id = case_search.rowid and case_executors.user_id in ${among}))`)
  }
  if (except.length > 0) conditions.push(sql`+case_search.rowid not in (select value from json_each(${JSON.stringify(except)}))`)
  return sql.join(conditions, sql` and `)
}

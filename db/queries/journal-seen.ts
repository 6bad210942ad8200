import { sql } from 'kysely'
import { type Builder, type Condition, SCANNED_ID } from './condition.ts'
import type { JournalFilter, SeenInFull } from './journal-filter.ts'
import type { JournalSort } from './journal-order.ts'

interface List {
  readonly filter: JournalFilter
  readonly sort: JournalSort
}

/** A list in an order that a part of its rows may not show: that part comes after the others, the newest first. */
export function seenThenRest({ filter, sort }: List, seen: SeenInFull): readonly [List, List] {
  return [{ filter: { ...filter, inFull: seen }, sort }, { filter: { ...filter, outside: seen }, sort: { field: 'registeredOn', desc: true } }]
}

/** Over ids alone, which every index holds: the order is walked by its index and no card is fetched to be judged. */
export function seenConditions(eb: Builder, { inFull, outside }: Pick<JournalFilter, 'inFull' | 'outside'>): Condition[] {
  return [
    ...(inFull === undefined ? [] : [eb(SCANNED_ID, 'not in', complaintsAbout(eb, inFull.notAbout)), ...(inFull.involving === undefined ? [] : [eb(SCANNED_ID, 'in', workedBy(eb, inFull.involving))])]),
    ...(outside === undefined ? [] : [outside.involving === undefined ? eb('cases.id', 'in', complaintsAbout(eb, outside.notAbout)) : eb.or([eb(SCANNED_ID, 'in', complaintsAbout(eb, outside.notAbout)), eb(SCANNED_ID, 'not in', workedBy(eb, outside.involving))])]),
  ]
}

const complaintsAbout = (eb: Builder, userId: number) => eb.selectFrom('cases as complaints').select('complaints.id').where('complaints.about_user_id', '=', userId)

function workedBy(eb: Builder, userIds: readonly number[]) {
  const people = sql<number>`(select value from json_each(${JSON.stringify(userIds)}))`
  return eb.selectFrom('cases as worked').select('worked.id').where('worked.executor_id', 'in', people)
    .unionAll(eb.selectFrom('case_executors').select('case_executors.case_id as id').where('case_executors.user_id', 'in', people))
}

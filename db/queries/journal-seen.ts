import type { SeenInFull } from './journal-filter.ts'
import type { JournalRequest } from './journal-statements.ts'

type List = Pick<JournalRequest, 'filter' | 'sort'>

/** A list in an order that a part of its rows may not show: that part comes after the others, the newest first. */
export function seenThenRest({ filter, sort }: List, seen: SeenInFull): readonly [List, List] {
  return [{ filter: { ...filter, ...seen }, sort }, { filter: { ...filter, outside: seen }, sort: { field: 'registeredOn', desc: true } }]
}

import type { CaseFilter } from '../../contract/case-filter.ts'
import type { CaseSort } from '../../contract/cases.ts'
import type { SeenInFull } from '../../db/queries/journal-filter.ts'
import type { JournalSort } from '../../db/queries/journal-order.ts'
import { isPersonal, personalReach, PERSONAL_FILTERS } from '../../domain/personal-fields.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { complaintsAboutQuery } from '../search/searchScope.ts'
import { seenInFull } from './seenInFull.ts'

interface Order {
  readonly sort: JournalSort
  /** Only these rows are ordered by it; the rest stand after them, the newest first. Without it every row is. */
  readonly seen?: SeenInFull
}

/**
 * In which order this person may have the register. The place of a row among others tells the value it is ordered by: where the value is
 * hidden, the row stands by its date, whatever was asked for.
 */
export async function registerOrder(service: Service, actor: Actor, filter: CaseFilter, { sort, descending }: { sort: CaseSort; descending: boolean }): Promise<Order> {
  const asked: JournalSort = { field: sort, desc: descending, today: service.clock.today() }
  // Such a filter has left only what is seen in full.
  if (!isPersonal(sort) || PERSONAL_FILTERS.some((field) => filter[field] !== undefined && filter[field] !== '')) return { sort: asked }
  switch (personalReach(actor)) {
    case 'none': return { sort: { field: 'registeredOn', desc: true } }
    case 'own': return { sort: asked, seen: await seenInFull(service, actor) }
    case 'all': {
      const about = await complaintsAboutQuery(service.store.read, actor.userId).limit(1).execute()
      return about.length === 0 ? { sort: asked } : { sort: asked, seen: await seenInFull(service, actor) }
    }
  }
}

import type { SavedView } from '../../../contract/journal.ts'
import type { JournalColumn } from '../../../domain/journal-column.ts'
import { filterPairs } from '../../lib/journal-address.ts'
import type { JournalView } from './journalView.ts'

/** The journal as a saved view opens it. */
export function openedView({ filter, sort, descending }: SavedView, size: number): JournalView {
  return { filter, sort, descending, page: 0, size }
}

/** The saved view that is being looked at: same conditions, same order. */
export function currentView(views: readonly SavedView[], view: JournalView): SavedView | undefined {
  const shown = JSON.stringify(filterPairs(view.filter))
  return views.find(({ filter, sort, descending }) => sort === view.sort && descending === view.descending && JSON.stringify(filterPairs(filter)) === shown)
}

/** What is looked at, to be saved; words in order of relevance have no lasting order. */
export function toSave(view: JournalView, columns: readonly JournalColumn[]) {
  return { filter: view.filter, sort: view.sort === 'relevance' ? ('registeredOn' as const) : view.sort, descending: view.descending, columns: [...columns] }
}

type Shown = Pick<JournalView, 'filter'>

/** So many days, when what is shown has the sliding period of one of these views untouched; null when its dates were chosen. */
export function slidingDays(views: readonly (SavedView | undefined)[], { filter: { registeredFrom, registeredTo } }: Shown): number | null {
  const same = views.find((view) => view !== undefined && view.days !== null && view.filter.registeredFrom === registeredFrom && view.filter.registeredTo === registeredTo)
  return same?.days ?? null
}

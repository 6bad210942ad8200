import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'
import { NO_CASE } from '../search/scope.ts'
import { resolveQuery } from '../search/search.ts'
import type { JournalFilter } from './journal-filter.ts'
import { countRows } from './journal-statements.ts'
import { amongWords } from './journal-texts.ts'

export interface JournalTotals {
  readonly total: number
  readonly inWork: number
  readonly overdue: number
  /** Answered, closed by a decision, annulled. */
  readonly closed: number
}

/** Totals of a list by its own conditions. Those in work and overdue are few and found by their own index; the rest is what is left. */
export async function journalTotals(read: ReadHandle, given: JournalFilter, today: IsoDate): Promise<JournalTotals> {
  const { query } = given
  const searched = query?.trim() ? await resolveQuery(read, query, given.scope ?? NO_CASE) : undefined
  const filter = await amongWords(read, given)
  const total = await countRows(read, filter, searched)
  const inWork = filter.open === false ? 0 : await countRows(read, { ...filter, open: true }, searched)
  const overdue = inWork === 0 ? 0 : await countRows(read, { ...filter, open: true, overdueOn: today }, searched)
  return { total, inWork, overdue, closed: total - inWork }
}

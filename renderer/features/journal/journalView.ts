import { CASE_SORTS, type CaseSort } from '../../../contract/cases.ts'
import { impossibleFilter } from '../../../domain/case-filter.ts'
import { type CaseFilter, filterPairs, readFilter } from '../../lib/journal-address.ts'

export const PAGE_SIZES = [25, 50, 100] as const

/** What the journal shows, as its address says it: a place can be returned to and sent to a colleague. */
export interface JournalView {
  readonly filter: CaseFilter
  readonly sort: CaseSort
  readonly descending: boolean
  readonly page: number
  readonly size: number
}

export const FIRST_VIEW: JournalView = { filter: {}, sort: 'registeredOn', descending: true, page: 0, size: 50 }

export interface ReadView extends JournalView {
  /** Why the address can show nothing, as a sentence. */
  readonly problem: string | null
}

export function readView(params: URLSearchParams): ReadView {
  const order = params.get('sort') ?? ''
  const sort = CASE_SORTS.find((column) => column === order.replace(/^-/, ''))
  const { filter, unknown } = readFilter(params)
  const fallback = usualOrder(filter)
  return {
    filter,
    sort: sort ?? fallback.sort,
    descending: sort === undefined ? fallback.descending : order.startsWith('-'),
    page: whole(params.get('page'), 1) - 1,
    size: PAGE_SIZES.find((size) => size === Number(params.get('size'))) ?? FIRST_VIEW.size,
    problem: unknown.length > 0 ? `Адрес журнала содержит условие, которого программа не знает: ${unknown.map((label) => `«${label}»`).join(', ')}. Ничего не показано, чтобы список не ввёл в заблуждение: сбросьте отбор или задайте его заново.` : impossibleFilter(filter),
  }
}

/** A named set is about dates: the nearest first. Everything else: the newest first. */
export function usualOrder(filter: CaseFilter): Pick<JournalView, 'sort' | 'descending'> {
  return filter.set === undefined ? { sort: FIRST_VIEW.sort, descending: FIRST_VIEW.descending } : { sort: 'controlDue', descending: false }
}

export function writeView(view: JournalView): URLSearchParams {
  const usual = usualOrder(view.filter)
  const pairs = filterPairs(view.filter)
  if (view.sort !== usual.sort || view.descending !== usual.descending) pairs.push(['sort', `${view.descending ? '-' : ''}${view.sort}`])
  if (view.page > 0) pairs.push(['page', String(view.page + 1)])
  if (view.size !== FIRST_VIEW.size) pairs.push(['size', String(view.size)])
  return new URLSearchParams(pairs)
}

function whole(text: string | null, fallback: number): number {
  const n = Number(text ?? Number.NaN)
  return Number.isInteger(n) && n > 0 ? n : fallback
}

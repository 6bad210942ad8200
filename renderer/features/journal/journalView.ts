import { CASE_SORTS, type CaseFilter } from '../../../contract/cases.ts'
import { CASE_SETS } from '../../../domain/case-set.ts'
import { APPEAL_TYPES, CASE_STATUSES, CHANNELS } from '../../../domain/appeal.ts'
import { isIsoDate } from '../../../domain/calendar-date.ts'

export type JournalSort = (typeof CASE_SORTS)[number]
export const PAGE_SIZES = [25, 50, 100] as const

/** What the journal shows, as its address says it: a place can be returned to and sent to a colleague. */
export interface JournalView {
  readonly filter: CaseFilter
  readonly sort: JournalSort
  readonly descending: boolean
  readonly page: number
  readonly size: number
}

export const FIRST_VIEW: JournalView = { filter: {}, sort: 'registeredOn', descending: true, page: 0, size: 50 }

export function readView(params: URLSearchParams): JournalView {
  const order = params.get('sort') ?? ''
  const sort = oneOf(CASE_SORTS, order.replace(/^-/, ''))
  const filter = readFilter(params)
  const fallback = usualOrder(filter)
  return {
    filter,
    sort: sort ?? fallback.sort,
    descending: sort === undefined ? fallback.descending : order.startsWith('-'),
    page: whole(params.get('page'), 1) - 1,
    size: PAGE_SIZES.find((size) => size === Number(params.get('size'))) ?? FIRST_VIEW.size,
  }
}

/** A named set is about dates: the nearest first. Everything else: the newest first. */
export function usualOrder(filter: CaseFilter): Pick<JournalView, 'sort' | 'descending'> {
  return filter.set === undefined ? { sort: FIRST_VIEW.sort, descending: FIRST_VIEW.descending } : { sort: 'controlDue', descending: false }
}

function readFilter(params: URLSearchParams): CaseFilter {
  const text = (name: string) => params.get(name)?.trim() || undefined
  const date = (name: string) => [params.get(name) ?? ''].find(isIsoDate)
  const id = (name: string) => whole(params.get(name), 0) || undefined
  const statuses = (params.get('status') ?? '').split(',').flatMap((code) => oneOf(CASE_STATUSES, code) ?? [])
  const all = {
    set: oneOf(CASE_SETS, params.get('set')),
    query: text('query'),
    statuses: statuses.length === 0 ? undefined : statuses,
    executorId: id('executor'),
    unitId: id('unit'),
    channel: oneOf(CHANNELS, params.get('channel')),
    type: oneOf(APPEAL_TYPES, params.get('type')),
    topic: text('topic'),
    registeredFrom: date('from'),
    registeredTo: date('to'),
  }
  return without(all)
}

export function writeView(view: JournalView): URLSearchParams {
  const { set, query, statuses, executorId, unitId, channel, type, topic, registeredFrom, registeredTo } = view.filter
  const usual = usualOrder(view.filter)
  const pairs: readonly (readonly [string, string | number | undefined])[] = [
    ['set', set], ['query', query], ['status', statuses?.join(',')], ['executor', executorId], ['unit', unitId], ['channel', channel], ['type', type], ['topic', topic],
    ['from', registeredFrom], ['to', registeredTo],
    ['sort', view.sort === usual.sort && view.descending === usual.descending ? undefined : `${view.descending ? '-' : ''}${view.sort}`],
    ['page', view.page === 0 ? undefined : view.page + 1],
    ['size', view.size === FIRST_VIEW.size ? undefined : view.size],
  ]
  return new URLSearchParams(pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]])))
}

/** A filter with one part changed; `undefined` takes the part away. */
export function withPart<K extends keyof CaseFilter>(filter: CaseFilter, key: K, value: CaseFilter[K] | undefined): CaseFilter {
  const { [key]: _, ...rest } = filter
  return value === undefined ? rest : { ...rest, [key]: value }
}

export const isNarrowed = (filter: CaseFilter): boolean => Object.keys(filter).length > 0
export type { CaseFilter }

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function without<T extends object>(value: T): Given<T> {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Given<T>
}

function oneOf<T extends string>(codes: readonly T[], text: string | null): T | undefined {
  return codes.find((code) => code === text)
}

function whole(text: string | null, fallback: number): number {
  const n = Number(text ?? Number.NaN)
  return Number.isInteger(n) && n > 0 ? n : fallback
}

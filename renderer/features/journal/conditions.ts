import { CASE_FILTER_FIELDS, CASE_FILTER_KEYS, type CaseFilterField, FILTER_RANGES } from '../../../domain/case-filter.ts'
import { CASE_SET_LABELS } from '../../../domain/case-set.ts'
import { countAppeals, days, formatDate } from '../../lib/format.ts'
import type { CaseFilter } from '../../lib/journal-address.ts'
import type { FilterOptions } from './useFilterOptions.ts'

/** One condition as a chip says it, and the parts of the filter that go away with it. */
export interface Condition {
  readonly key: string
  readonly text: string
  readonly parts: readonly CaseFilterField[]
}

const RANGE_ENDS: readonly string[] = [...FILTER_RANGES.flatMap(({ from, to }) => [from, to]), 'lateFrom', 'lateTo']
const MANY = 2

/** Conditions in force in words, in the order of the card; the two ends of a range are one. Words of the search box say themselves. */
export function conditionsOf(filter: CaseFilter, options: FilterOptions): readonly Condition[] {
  const ranges = FILTER_RANGES.flatMap(({ from, to, label }) => (filter[from] === undefined && filter[to] === undefined ? [] : [{ key: from, text: `${label}: ${period(filter[from], filter[to])}`, parts: [from, to] }]))
  const { lateFrom, lateTo } = filter
  const late = lateFrom === undefined && lateTo === undefined ? [] : [{ key: 'late', text: `Опоздание: ${[lateFrom === undefined ? null : `от ${lateFrom}`, lateTo === undefined ? null : `до ${lateTo}`].filter(Boolean).join(' ')} ${days(lateTo ?? lateFrom ?? 0).replace(/^\S+\s/u, '')}`, parts: ['lateFrom', 'lateTo'] as const }]
  const plain = CASE_FILTER_KEYS.filter((key) => key !== 'query' && filter[key] !== undefined && !RANGE_ENDS.includes(key)).map((key) => ({ key, text: conditionText(key, filter, options), parts: [key] }))
  return [...plain, ...late, ...ranges]
}

function conditionText(key: CaseFilterField, filter: CaseFilter, options: FilterOptions): string {
  const { label } = CASE_FILTER_FIELDS[key]
  const value = filter[key]
  if (key === 'set') return filter.set === undefined ? '' : CASE_SET_LABELS[filter.set]
  if (key === 'ids' || key === 'exceptIds') return `${label}: ${countAppeals(filter[key]?.length ?? 0)}`
  if (typeof value === 'boolean') return value ? label : `${label}: нет`
  if (!Array.isArray(value)) return `${label}: ${String(value)}`
  const names = value.map((one) => options(key).find((option) => option.value === one)?.label ?? String(one))
  return `${label}: ${names.length > MANY ? `${names.slice(0, MANY).join(', ')} и ещё ${names.length - MANY}` : names.join(', ')}`
}

function period(from: string | undefined, to: string | undefined): string {
  if (from === to && from !== undefined) return formatDate(from)
  return [from === undefined ? null : `с ${formatDate(from)}`, to === undefined ? null : `по ${formatDate(to)}`].filter(Boolean).join(' ')
}

import { caseFilter, type CaseFilter } from '../../contract/case-filter.ts'
import { CASE_FILTER_FIELDS, CASE_FILTER_KEYS, type CaseFilterField } from '../../domain/case-filter.ts'

export type { CaseFilter }

/** The journal narrowed to this: any figure anywhere opens its cases so. `journalAddress({ set: 'overdue', executorIds: [4] })` */
export function journalAddress(filter: CaseFilter): string {
  const query = new URLSearchParams(filterPairs(filter)).toString()
  return query === '' ? '/journal' : `/journal?${query}`
}

/** A filter as the address carries it: the names of the contract, lists parted by commas, flags as `yes` and `no`. */
export function filterPairs(filter: CaseFilter): [string, string][] {
  return CASE_FILTER_KEYS.flatMap((key) => {
    const text = written(filter[key])
    return text === '' ? [] : [[key, text] as [string, string]]
  })
}

export interface ReadFilter {
  readonly filter: CaseFilter
  /** Conditions of the address that mean nothing, by their labels. */
  readonly unknown: readonly string[]
}

export function readFilter(params: URLSearchParams): ReadFilter {
  const filter: Record<string, unknown> = {}
  const unknown: string[] = []
  for (const key of CASE_FILTER_KEYS) {
    const text = params.get(key)?.trim() ?? ''
    if (text === '') continue
    const parsed = caseFilter.shape[key].safeParse(spelled(key, text))
    if (parsed.success) filter[key] = parsed.data
    else unknown.push(CASE_FILTER_FIELDS[key].label)
  }
  return { filter: caseFilter.parse(filter), unknown }
}

/** A filter with some parts changed; what is undefined or empty is taken away. */
export function withParts(filter: CaseFilter, parts: CaseFilter): CaseFilter {
  const entries = Object.entries({ ...filter, ...parts }).filter(([, value]) => written(value) !== '')
  return Object.fromEntries(entries)
}

export const isNarrowed = (filter: CaseFilter): boolean => filterPairs(filter).length > 0

function written(value: CaseFilter[CaseFilterField]): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return Array.isArray(value) ? value.join(',') : String(value)
}

function spelled(key: CaseFilterField, text: string): unknown {
  const { kind } = CASE_FILTER_FIELDS[key]
  if (kind === 'codes' || kind === 'texts') return text.split(',')
  if (kind === 'ids') return text.split(',').map(Number)
  if (kind === 'count') return Number(text)
  if (kind === 'flag') return text === 'yes' ? true : text === 'no' ? false : text
  return text
}

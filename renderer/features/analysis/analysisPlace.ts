import { useSearchParams } from 'react-router'
import type { AnalysisFilter, AnalysisInput } from '../../../contract/analysis.ts'
import { analysisFilter } from '../../../contract/analysis.ts'
import { type Dimension, DIMENSIONS, type Measure, MEASURES } from '../../../domain/analysis/dimension.ts'
import { type Comparison, COMPARISONS, type Period, wholePeriod } from '../../../domain/analysis/period.ts'
import { isIsoDate, type IsoDate } from '../../../domain/calendar-date.ts'
import { useToday } from '../../lib/session.ts'

export const TABS = ['overview', 'cross', 'terms', 'topics', 'executors', 'unanswered'] as const
export type Tab = (typeof TABS)[number]

/** What is looked at: all of it in the address, so that a view can be kept, sent and come back to. */
export interface Place {
  readonly period: Period
  readonly comparison: Comparison
  readonly filter: AnalysisFilter
  readonly tab: Tab
  readonly rows: Dimension
  readonly columns: Dimension
  readonly measure: Measure
}

export function useAnalysisPlace(): { readonly place: Place; readonly input: AnalysisInput; go: (change: Partial<Place>) => void } {
  const [params, setParams] = useSearchParams()
  const place = readPlace(params, useToday())
  return {
    place,
    input: { period: place.period, comparison: place.comparison, filter: place.filter },
    go: (change) => setParams(writePlace({ ...place, ...change }), { replace: true }),
  }
}

const LISTS = ['types', 'channels', 'applicantKinds', 'topics', 'unitIds', 'executorIds'] as const

/** Without dates in the address: the year of today. */
export function readPlace(params: URLSearchParams, today: IsoDate): Place {
  const oneOf = <T extends string>(codes: readonly T[], name: string, usual: T): T => codes.find((code) => code === params.get(name)) ?? usual
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? '']
  const rows = oneOf(DIMENSIONS, 'rows', 'type')
  const columns = oneOf(DIMENSIONS, 'columns', 'channel')
  return {
    period: isIsoDate(from) && isIsoDate(to) && from <= to ? { from, to } : wholePeriod('year', today),
    comparison: oneOf(COMPARISONS, 'compare', 'previous'),
    filter: readFilter(params),
    tab: oneOf(TABS, 'tab', 'overview'),
    rows, columns: rows === columns ? (DIMENSIONS.find((dimension) => dimension !== rows) ?? 'channel') : columns,
    measure: oneOf(MEASURES, 'measure', 'received'),
  }
}

function readFilter(params: URLSearchParams): AnalysisFilter {
  const lists = LISTS.flatMap((name) => {
    const values = (params.get(name) ?? '').split(',').filter((value) => value !== '')
    return values.length === 0 ? [] : [[name, name.endsWith('Ids') ? values.map(Number) : values] as const]
  })
  const parsed = analysisFilter.safeParse(Object.fromEntries(lists))
  return parsed.success ? parsed.data : {}
}

export function writePlace({ period, comparison, filter, tab, rows, columns, measure }: Place): URLSearchParams {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['from', period.from], ['to', period.to], ['compare', comparison === 'previous' ? undefined : comparison], ['tab', tab === 'overview' ? undefined : tab],
    ...LISTS.map((name) => [name, filter[name]?.join(',')] as const),
    ['rows', rows === 'type' ? undefined : rows], ['columns', columns === 'channel' ? undefined : columns], ['measure', measure === 'received' ? undefined : measure],
  ]
  return new URLSearchParams(pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])))
}

export const narrowings = (filter: AnalysisFilter): number => LISTS.reduce((sum, name) => sum + (filter[name]?.length ?? 0), 0)

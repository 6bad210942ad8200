import { useSearchParams } from 'react-router'
import type { CaseFilter } from '../../../contract/cases.ts'
import { CASE_SETS, type CaseSet } from '../../../domain/case-set.ts'

/** What the list under the figures shows; lives in the address, so that going back returns to it. */
export interface Selection {
  readonly set: CaseSet
  readonly executorId: number | null
  readonly unitId: number | null
  readonly topic: string | null
  readonly page: number
}

const NOBODY = { executorId: null, unitId: null, topic: null } as const

export function useSelection(): { readonly selection: Selection; choose: (change: Partial<Selection>) => void } {
  const [params, setParams] = useSearchParams()
  const selection: Selection = {
    set: CASE_SETS.find((known) => known === params.get('set')) ?? 'open',
    executorId: wholeNumber(params.get('executor')),
    unitId: wholeNumber(params.get('unit')),
    topic: params.get('topic'),
    page: wholeNumber(params.get('page')) ?? 1,
  }
  const choose = (change: Partial<Selection>) => setParams(toParams({ ...selection, page: 1, ...change }), { replace: true })
  return { selection, choose }
}

/** One of the executor, the unit and the topic at a time. */
export function only(change: Partial<Pick<Selection, 'executorId' | 'unitId' | 'topic'>>): Partial<Selection> {
  return { ...NOBODY, ...change }
}

export function toFilter({ set, executorId, unitId, topic }: Selection): CaseFilter {
  return { set, ...(executorId === null ? {} : { executorIds: [executorId] }), ...(unitId === null ? {} : { unitIds: [unitId] }), ...(topic === null ? {} : { topics: [topic] }) }
}

function toParams({ set, executorId, unitId, topic, page }: Selection): URLSearchParams {
  const rows: [string, string | number | null][] = [['set', set === 'open' ? null : set], ['executor', executorId], ['unit', unitId], ['topic', topic], ['page', page === 1 ? null : page]]
  return new URLSearchParams(rows.flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])))
}

function wholeNumber(text: string | null): number | null {
  const n = Number(text ?? Number.NaN)
  return Number.isInteger(n) && n > 0 ? n : null
}

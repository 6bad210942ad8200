import { useSearchParams } from 'react-router'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import type { BoardScope } from '../../../contract/control.ts'
import { CASE_SETS, type CaseSet } from '../../../domain/case-set.ts'

/** Cases of nobody, or of no topic. */
export const NONE = 'none'

/** What the board is narrowed to and which of its figures is open; lives in the address, so that going back returns to it. */
export interface Selection {
  readonly set: CaseSet
  readonly executor: number | typeof NONE | null
  readonly unitId: number | null
  readonly topic: string | null
  readonly page: number
}

export type Choose = (change: Partial<Selection>) => void

export function useSelection(): { readonly selection: Selection; readonly choose: Choose } {
  const [params, setParams] = useSearchParams()
  const executor = params.get('executor')
  const selection: Selection = {
    set: CASE_SETS.find((known) => known === params.get('set')) ?? 'open',
    executor: executor === NONE ? NONE : wholeNumber(executor),
    unitId: wholeNumber(params.get('unit')),
    topic: params.get('topic'),
    page: wholeNumber(params.get('page')) ?? 1,
  }
  const choose = (change: Partial<Selection>) => setParams(toParams({ ...selection, page: 1, ...change }), { replace: true })
  return { selection, choose }
}

export function toScope({ executor, unitId, topic }: Selection): BoardScope {
  return {
    ...(executor === null ? {} : executor === NONE ? { withoutExecutor: true } : { executorIds: [executor] }),
    ...(unitId === null ? {} : { unitIds: [unitId] }),
    ...(topic === null ? {} : topic === NONE ? { withoutTopic: true } : { topics: [topic] }),
  }
}

export function toFilter(selection: Selection): CaseFilter {
  return { set: selection.set, ...toScope(selection) }
}

function toParams({ set, executor, unitId, topic, page }: Selection): URLSearchParams {
  const rows: [string, string | number | null][] = [['set', set === 'open' ? null : set], ['executor', executor], ['unit', unitId], ['topic', topic], ['page', page === 1 ? null : page]]
  return new URLSearchParams(rows.flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])))
}

function wholeNumber(text: string | null): number | null {
  const n = Number(text ?? Number.NaN)
  return Number.isInteger(n) && n > 0 ? n : null
}

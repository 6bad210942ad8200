/** The visa (согласование) of a letter before it goes to signature: office practice, off by default. */
export const VISA_MODES = ['none', 'head', 'co_executors', 'both'] as const
export type VisaMode = (typeof VISA_MODES)[number]

export const VISA_MODE_LABELS: Record<VisaMode, string> = {
  none: 'Не нужно',
  head: 'Руководителя подразделения',
  co_executors: 'Соисполнителей',
  both: 'Руководителя подразделения и соисполнителей',
}

export type VisaBasis = 'head' | 'co_executor'

export const VISA_BASIS_LABELS: Record<VisaBasis, string> = { head: 'руководитель подразделения', co_executor: 'соисполнитель' }

/** People around a letter, as far as visas need them. */
export interface VisaParties {
  readonly authorId: number
  readonly executorId: number
  /** The head of the executor's unit; null when there is none who works. */
  readonly headId: number | null
  readonly coExecutorIds: readonly number[]
  /** The employee complained about (59-ФЗ art. 8 p. 6). */
  readonly aboutUserId: number | null
}

export interface WantedVisa {
  /** Null when nobody can give it: only the deputy director goes on without, with a reason. */
  readonly userId: number | null
  readonly basis: VisaBasis
}

/**
 * Whose visas the letter needs. Nobody visas a letter of their own, so a head who wrote it is not asked; whoever is complained about is
 * never asked. A person asked on both grounds is asked once, as the head.
 */
export function wantedVisas(mode: VisaMode, { authorId, executorId, headId, coExecutorIds, aboutUserId }: VisaParties): WantedVisa[] {
  const own = (userId: number) => userId === authorId || userId === executorId
  const head: WantedVisa[] = mode !== 'head' && mode !== 'both' ? [] : headId === null || headId === aboutUserId ? [{ userId: null, basis: 'head' }] : own(headId) ? [] : [{ userId: headId, basis: 'head' }]
  const rest = mode === 'co_executors' || mode === 'both' ? coExecutorIds.filter((userId) => !own(userId) && userId !== aboutUserId && userId !== head[0]?.userId) : []
  return [...head, ...[...new Set(rest)].map((userId) => ({ userId, basis: 'co_executor' as const }))]
}

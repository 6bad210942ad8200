import { useSyncExternalStore } from 'react'
import { type CaseFilter, filterPairs } from '../../lib/journal-address.ts'
import { useUser } from '../../lib/session.ts'

interface Chosen {
  /** Whose choice and under which conditions: under others it is empty. */
  readonly key: string
  /** Everything that fits, but for `ids`. */
  readonly all: boolean
  readonly ids: ReadonlySet<number>
}

const NOTHING: Chosen = { key: '', all: false, ids: new Set() }

/** Lives while the window does: pages turn, a case is opened and left, and the choice stays. */
let chosen: Chosen = NOTHING
const listeners = new Set<() => void>()
const put = (next: Chosen) => {
  chosen = next
  for (const tell of listeners) tell()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export interface Selected {
  readonly all: boolean
  readonly ids: ReadonlySet<number>
  has(id: number): boolean
  count(total: number): number
  /** The chosen ones as a filter; null when nothing is chosen. */
  readonly filter: CaseFilter | null
  set(ids: readonly number[], on: boolean): void
  everything(): void
  clear(): void
}

/** Cases chosen in the list under these conditions. */
export function useSelected(filter: CaseFilter): Selected {
  const { id } = useUser()
  const key = JSON.stringify([id, filterPairs(filter)])
  const now = useSyncExternalStore(subscribe, () => chosen)
  const { all, ids } = now.key === key ? now : NOTHING
  return {
    all,
    ids,
    has: (one) => ids.has(one) !== all,
    filter: all ? { ...filter, ...(ids.size > 0 && { exceptIds: [...ids] }) } : ids.size > 0 ? { ...filter, ids: [...ids] } : null,
    count: (total) => (all ? Math.max(0, total - ids.size) : ids.size),
    set: (changed, on) => {
      const next = new Set(ids)
      for (const one of changed) {
        if (on === all) next.delete(one)
        else next.add(one)
      }
      put({ key, all, ids: next })
    },
    everything: () => put({ key, all: true, ids: new Set() }),
    clear: () => put(NOTHING),
  }
}

import { useSearchParams } from 'react-router'
import { useHotkeys } from './use-hotkeys.ts'

export interface Queue<T> {
  readonly items: readonly T[]
  readonly current: T | null
  /** Place of the current item, from 0. */
  readonly index: number
  readonly choose: (key: string) => void
  /** Goes to the neighbour of an item that is done with and lets the caller take it out of its list. */
  readonly leave: (key: string) => void
}

/** A list worked off one by one, J and K to page; the chosen item is in the address, so that going back returns to it. */
export function useQueue<T>(items: readonly T[], keyOf: (item: T) => string, takeOut: (key: string) => void): Queue<T> {
  const [params, setParams] = useSearchParams()
  const index = Math.max(0, items.findIndex((item) => keyOf(item) === params.get('item')))
  const choose = (key: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        next.set('item', key)
        return next
      },
      { replace: true },
    )
  const step = (by: number) => {
    const next = items[index + by]
    if (next !== undefined) choose(keyOf(next))
  }
  useHotkeys({ j: () => step(1), k: () => step(-1) })
  const leave = (key: string) => {
    const at = items.findIndex((item) => keyOf(item) === key)
    const next = items[at + 1] ?? items[at - 1]
    if (next !== undefined) choose(keyOf(next))
    takeOut(key)
  }
  return { items, current: items[index] ?? null, index, choose, leave }
}

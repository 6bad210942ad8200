import { useEffect, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { KeyInUse } from '../../../contract/keys.ts'
import { api, client } from '../../lib/client.ts'

export interface KeyPassword {
  /** What is typed; '' lets the service use what it remembers. */
  readonly value: string
  /** It must be typed before the next signature. */
  readonly needed: boolean
  /** The official has no key at all. */
  readonly noKey: boolean
  /** Until the service forgets it; null when it remembers nothing. */
  readonly secondsLeft: number | null
  readonly set: (value: string) => void
  /** It has just signed: the service remembers it now, the page does not. */
  readonly used: () => void
  readonly forget: () => void
}

/** The password of the key: typed here, remembered by the service for the time the office has set, never by the page. */
export function useKeyPassword(): KeyPassword {
  const queries = useQueryClient()
  const [value, setValue] = useState('')
  const { data: session } = useQuery(api.session.state.queryOptions({ staleTime: Infinity }))
  const open = session?.phase === 'open'
  const { data: key, dataUpdatedAt } = useQuery(api.keys.mine.queryOptions({ enabled: open, refetchInterval: ({ state }) => (state.data?.secondsLeft == null ? false : state.data.secondsLeft * 1000) }))
  const refresh = () => queries.invalidateQueries({ queryKey: api.keys.mine.key() })
  const secondsLeft = useCountdown(key ?? null, dataUpdatedAt)
  useEffect(() => {
    setValue('')
    void queries.invalidateQueries({ queryKey: api.keys.mine.key() })
  }, [open, queries])
  return {
    value,
    needed: key?.passwordNeeded !== false && secondsLeft === null,
    noKey: key === null,
    secondsLeft,
    set: setValue,
    used: () => {
      setValue('')
      void refresh()
    },
    forget: () => void client.keys.forget().then((left) => queries.setQueryData(api.keys.mine.queryKey(), left)),
  }
}

/** Seconds from the moment the service said them, one less every second. */
function useCountdown(key: KeyInUse | null, saidAt: number): number | null {
  const [now, setNow] = useState(() => Date.now())
  const said = key?.secondsLeft ?? null
  const left = said === null ? null : said - Math.floor(Math.max(0, now - saidAt) / 1000)
  const over = left !== null && left <= 0
  useEffect(() => {
    if (said === null || over) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [said, over])
  return over ? null : left
}

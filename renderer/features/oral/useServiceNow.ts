import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../lib/client.ts'

const TICK = 5_000

/** What a talk stands on, read again every minute. */
export const useOralDesk = () => useQuery(api.oral.desk.queryOptions({ refetchInterval: 60_000 }))

/** The service's clock as it goes on: `now` was told at `toldAt` of this workplace. */
export function serviceNow(now: string, toldAt: number): string {
  return new Date(Date.parse(now) + Math.max(0, Date.now() - toldAt)).toISOString()
}

/** Ticks, so that «через 12 мин» goes down by itself. */
export function useServiceNow(now: string | undefined, toldAt: number): string | null {
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), TICK)
    return () => clearInterval(timer)
  }, [])
  return now === undefined ? null : serviceNow(now, toldAt)
}

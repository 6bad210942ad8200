import { useEffect, useState } from 'react'

/** A press that comes sooner than this after the letter appeared was meant for the letter before it. */
const SLIP_MS = 1000

/** The letter has been on the screen long enough to be the one that is meant. */
export function useSettled(shown: boolean): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (!shown) return undefined
    const timer = setTimeout(() => setSettled(true), SLIP_MS)
    return () => clearTimeout(timer)
  }, [shown])
  return settled
}

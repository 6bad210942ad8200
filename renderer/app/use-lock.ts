import { useEffect, useRef } from 'react'
import { useMutation } from '@tanstack/react-query'
import { api } from '../lib/client.ts'
import { useSession, useSessionActions } from '../lib/session.ts'

const MINUTE = 60_000
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Locks the workplace; what is on the screen stays beneath. */
export function useLock(): () => void {
  const { locked } = useSessionActions()
  const { mutate } = useMutation(api.session.lock.mutationOptions({ onSuccess: locked }))
  return () => mutate(undefined)
}

/** Locks by itself after the time without a key or a mouse that the store prescribes. */
export function useIdleLock(): void {
  const { idleMinutes } = useSession()
  const lock = useRef(useLock())
  useEffect(() => {
    let last = Date.now()
    const alive = () => {
      last = Date.now()
    }
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true, capture: true })
    const timer = setInterval(() => {
      if (Date.now() - last < idleMinutes * MINUTE) return
      last = Date.now()
      lock.current()
    }, MINUTE / 4)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, { capture: true })
    }
  }, [idleMinutes])
}

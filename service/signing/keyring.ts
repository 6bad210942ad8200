import type { Clock } from '../ports/clock.ts'

/** Passwords of keys, remembered for a set time after they have opened the key; nothing of it is ever written or logged. */
export interface Keyring {
  /** Remembers the password that has just opened the key; what the session had before is forgotten. */
  keep(sessionId: number, keyId: number, password: string, minutes: number): void
  /** Null when there is none for this key or its time is over. */
  passwordOf(sessionId: number, keyId: number): string | null
  /** Whole seconds until it is forgotten; null when there is none. */
  secondsLeft(sessionId: number, keyId: number): number | null
  forget(sessionId: number): void
  /** When the program ends. */
  forgetAll(): void
}

interface Kept {
  readonly keyId: number
  readonly password: Buffer
  /** Milliseconds of the store's clock. */
  readonly until: number
  readonly timer: NodeJS.Timeout
}

/**
 * One a process. A password lies in a buffer of its own, outside of the pool and of the strings of the language, and is overwritten with
 * zeros when its time is over, at a lock, at signing out, when another key is used and when the program ends.
 */
export function createKeyring(clock: Clock): Keyring {
  const kept = new Map<number, Kept>()
  const forget = (sessionId: number): void => {
    const found = kept.get(sessionId)
    if (found === undefined) return
    clearTimeout(found.timer)
    found.password.fill(0)
    kept.delete(sessionId)
  }
  const live = (sessionId: number, keyId: number): Kept | null => {
    const found = kept.get(sessionId)
    if (found === undefined) return null
    if (found.keyId === keyId && clock.now().getTime() < found.until) return found
    forget(sessionId)
    return null
  }
  return {
    keep(sessionId, keyId, password, minutes) {
      forget(sessionId)
      if (minutes <= 0) return
      const bytes = Buffer.allocUnsafeSlow(Buffer.byteLength(password))
      bytes.write(password)
      const timer = setTimeout(() => forget(sessionId), minutes * 60_000)
      timer.unref()
      kept.set(sessionId, { keyId, password: bytes, until: clock.now().getTime() + minutes * 60_000, timer })
    },
    passwordOf: (sessionId, keyId) => live(sessionId, keyId)?.password.toString() ?? null,
    secondsLeft(sessionId, keyId) {
      const found = live(sessionId, keyId)
      return found === null ? null : Math.max(1, Math.ceil((found.until - clock.now().getTime()) / 1000))
    },
    forget,
    forgetAll: () => [...kept.keys()].forEach(forget),
  }
}

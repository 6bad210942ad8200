import { Failure } from '../../domain/failure.ts'

/**
 * Places in the file system that a person has chosen in the dialog of the desktop. The page knows only the ticket: what it says can
 * never make the service write anywhere else.
 */
export interface Places {
  offer(ticket: string, path: string): void
  /** The path, once. @throws Failure NOT_FOUND when nobody has chosen it */
  take(ticket: string): Promise<string>
}

/** The ticket may come by its own way a moment later than the call that names it. */
const PATIENCE_MS = 5000

export function createPlaces(): Places {
  const offered = new Map<string, string>()
  const waiting = new Map<string, (path: string) => void>()
  return {
    offer(ticket, path) {
      const taker = waiting.get(ticket)
      if (taker === undefined) offered.set(ticket, path)
      else taker(path)
    },
    take(ticket) {
      const known = offered.get(ticket)
      offered.delete(ticket)
      if (known !== undefined) return Promise.resolve(known)
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(ticket)
          reject(new Failure('NOT_FOUND', 'Место для файла программе неизвестно. Ничего не записано: выберите его ещё раз.'))
        }, PATIENCE_MS)
        waiting.set(ticket, (path) => {
          clearTimeout(timer)
          waiting.delete(ticket)
          resolve(path)
        })
      })
    },
  }
}

import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'

/** Files in the making and what systems leave behind. */
const NOT_SCANS = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)|\.(?:tmp|part|partial|crdownload)$/iu

interface Seen {
  /** Size, time and identity: a file put in the place of another under its name is another file. */
  readonly look: string
  readonly since: number
  /** When it was handed over last; null before that. */
  readonly offered: number | null
}

export interface SettledFilesPace {
  /** A file that did not change for so long is complete, ms. */
  readonly settled: number
  /** A file that was handed over and is still there is handed over again, ms. */
  readonly again: number
}

/**
 * Looks into a folder and names the files that are complete. It looks instead of listening: folders on a server do not tell of their changes, and a
 * scanner writes a sheet for seconds. Call it again and again; `now` is any clock that goes forward, ms.
 */
export function settledFilesOf(folder: string, { settled, again }: SettledFilesPace): (now: number) => Promise<string[]> {
  let seen = new Map<string, Seen>()
  return async (now) => {
    const next = new Map<string, Seen>()
    const ready: string[] = []
    for (const name of (await readdir(folder)).toSorted()) {
      if (NOT_SCANS.test(name)) continue
      const info = await lstat(path.join(folder, name)).catch(() => null)
      if (info === null || !info.isFile()) continue
      const look = `${info.size} ${info.mtimeMs} ${info.ino}`
      const before = seen.get(name)
      const known = before?.look === look ? before : { look, since: now, offered: null }
      const due = known.offered === null ? now - known.since >= settled : now - known.offered >= again
      if (due) ready.push(name)
      next.set(name, due ? { ...known, offered: now } : known)
    }
    seen = next
    return ready
  }
}

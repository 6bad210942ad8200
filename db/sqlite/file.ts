import Database from 'better-sqlite3'
import { holdsWords } from '../search/holds-words.ts'

export interface FileOptions {
  readonly nativeBinding?: string | undefined
  readonly readonly?: boolean
  /** How long a statement waits for another program's lock. */
  readonly busyMs?: number
}

const NEEDED_NAPI = 10

/** The one place that loads the native library. */
export function openFile(path: string, options: FileOptions = {}): Database.Database {
  const napi = Number(process.versions['napi'])
  // On an older Node-API the prebuilt binary kills the process instead of throwing.
  if (options.nativeBinding === undefined && napi < NEEDED_NAPI) {
    throw new Error(`better-sqlite3 needs Node-API ${NEEDED_NAPI}, this runtime has ${napi}: pass nativeBinding`)
  }
  const db = new Database(path, {
    readonly: options.readonly ?? false,
    timeout: options.busyMs ?? 10_000,
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
  })
  db.function('holds_words', { deterministic: true }, holdsWords)
  return db
}

/** Durable before it is fast: an acknowledged write survives a power cut. */
export function setUpWriter(db: Database.Database): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  // Without it `insert or replace` would slip past the triggers that protect the audit.
  db.pragma('recursive_triggers = ON')
  db.pragma('temp_store = MEMORY')
  db.pragma('journal_size_limit = 67108864')
}

export function setUpReader(db: Database.Database): void {
  db.pragma('query_only = ON')
  db.pragma('temp_store = MEMORY')
}

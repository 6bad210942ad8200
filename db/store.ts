import type { FileStore } from './files/file-store.ts'
import type { ReadHandle, WriteHandle } from './handle.ts'
import type { Snapshot } from './snapshot.ts'

export interface StoreOptions {
  /** Folder of the store: `appeals.sqlite`, `files/`, `backups/`; made when absent. */
  readonly dir: string
  /** Path of the native binding where the prebuilt one does not load (see `scripts/`). */
  readonly nativeBinding?: string
  readonly now: () => Date
  /** One program at a time (default). `false`: several programs of one office, or tests. */
  readonly exclusive?: boolean
  /** Told of statements that took longer than `slowMs` (default 100); parameters are never passed. */
  readonly onSlowQuery?: (sql: string, ms: number) => void
  readonly slowMs?: number
}

export interface IntegrityReport {
  readonly ok: boolean
  readonly problems: readonly string[]
}

export interface Store {
  readonly dir: string
  /** Committed data only. */
  readonly read: ReadHandle
  readonly files: FileStore
  /**
   * One transaction: all of it or nothing. Writes run one after another. Nothing slow inside: no rendering, no
   * signing, no file, no network. A write inside a write is refused.
   *
   * `const id = await store.write((tx) => tx.insertInto('units').values({ name: 'ОРК', head_user_id: null }).returning('id').executeTakeFirstOrThrow())`
   */
  write<T>(fn: (tx: WriteHandle) => T | Promise<T>): Promise<T>
  /**
   * For long reading that must agree with itself while others write: an export, a report. Close it; the store closes what was forgotten.
   */
  snapshot(): Snapshot
  /** A copy of the database made while work goes on; returns its path in `backups/`. */
  backup(label?: string): Promise<string>
  integrity(): IntegrityReport
  /** Waits for the running write. */
  close(): Promise<void>
}

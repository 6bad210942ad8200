import { Kysely } from 'kysely'
import type { ReadHandle } from './handle.ts'
import type { Schema } from './schema/index.ts'
import { type ConnectionOptions } from './sqlite/connection.ts'
import { sqliteDialect } from './sqlite/dialect.ts'
import { openFile, setUpReader } from './sqlite/file.ts'

/** The store as it stood at the first read, whatever is written meanwhile. It has a connection of its own, which must be closed. */
export interface Snapshot {
  readonly read: ReadHandle
  /** The same, for a statement that is walked row by row while others are asked through `read`: a handle serves one at a time. */
  readonly walk: ReadHandle
  close(): void
}

/** A read transaction of WAL: nobody waits for it, and it waits for nobody; the log grows while it is open. */
export function openSnapshot(path: string, options: ConnectionOptions & { readonly nativeBinding?: string | undefined }): Snapshot {
  const db = openFile(path, { nativeBinding: options.nativeBinding, readonly: true })
  setUpReader(db)
  db.exec('begin')
  const handle = (): ReadHandle => new Kysely<Schema>({ dialect: sqliteDialect(db, options) })
  return {
    read: handle(),
    walk: handle(),
    close() {
      try {
        if (db.open) db.close()
      } catch (error) {
        // A statement is being walked: whoever walks it has not been let finish, and the process is about to end.
        if (!(error instanceof TypeError)) throw error
      }
    },
  }
}

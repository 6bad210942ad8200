import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { backupTo } from './backup.ts'
import { StoreDamaged } from './errors.ts'
import { diskFileStore } from './files/disk-file-store.ts'
import { lockStore } from './lock.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Schema } from './schema/index.ts'
import { openSnapshot, type Snapshot } from './snapshot.ts'
import { sqliteDialect } from './sqlite/dialect.ts'
import { openFile, setUpReader, setUpWriter } from './sqlite/file.ts'
import { checkIntegrity } from './sqlite/integrity.ts'
import type { Store, StoreOptions } from './store.ts'
import { writeQueue } from './write-queue.ts'

/** SQLite does not queue those who wait for the write lock: among several programs one may be passed over again and again. */
const SHARED_BUSY_MS = 60_000

/**
 * Opens the store of a folder, makes it when there is none and brings it up to this program.
 * Throws `StoreInUse`, `StoreIsNewer`, `StoreDamaged`, `MigrationFailed`.
 *
 * `const store = await openStore({ dir, now: () => new Date() })`
 */
export function openStore(options: StoreOptions): Promise<Store> {
  return openWith(options, MIGRATIONS)
}

/** The same with migrations of the caller: for tests of migrations. */
export async function openWith(options: StoreOptions, migrations: Readonly<Record<string, Migration>>): Promise<Store> {
  const { dir, nativeBinding, now, exclusive = true } = options
  mkdirSync(dir, { recursive: true })
  const lock = lockStore(dir, { nativeBinding, exclusive, since: now().toISOString() })
  const path = join(dir, 'appeals.sqlite')
  const open: Database[] = []
  const snapshots = new Set<Snapshot>()
  try {
    const writer = track(open, openFile(path, { nativeBinding, ...(exclusive ? {} : { busyMs: SHARED_BUSY_MS }) }))
    const root = new Kysely<Schema>({ dialect: sqliteDialect(writer, options) })
    const backup = (label: string): Promise<string> => backupTo(join(dir, 'backups'), writer, now(), label)
    await sound(async () => {
      setUpWriter(writer)
      await migrate(root, writer, { migrations, backup })
    })
    const reader = track(open, openFile(path, { nativeBinding, readonly: true }))
    setUpReader(reader)
    const read = new Kysely<Schema>({ dialect: sqliteDialect(reader, options) })
    const files = diskFileStore({ root: join(dir, 'files'), alone: exclusive })
    await files.sweep()
    const queue = writeQueue(root)
    return {
      dir,
      read,
      files,
      write: (fn) => queue.write(fn),
      snapshot() {
        const snapshot = openSnapshot(path, options)
        snapshots.add(snapshot)
        return { ...snapshot, close: () => (snapshots.delete(snapshot) ? snapshot.close() : undefined) }
      },
      backup: (label = 'manual') => backup(label),
      integrity: () => checkIntegrity(reader),
      async close() {
        await queue.drain()
        for (const snapshot of snapshots) snapshot.close()
        close(open)
        lock.release()
      },
    }
  } catch (error) {
    close(open)
    lock.release()
    throw error
  }
}

function track(open: Database[], db: Database): Database {
  open.push(db)
  return db
}

/** The reader first: the last connection to close folds the log into the database. */
function close(open: Database[]): void {
  for (const db of open.toReversed()) if (db.open) db.close()
}

async function sound(step: () => Promise<void>): Promise<void> {
  try {
    await step()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') throw new StoreDamaged(error)
    throw error
  }
}

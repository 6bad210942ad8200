import type { Database } from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { MigrationFailed, StoreIsNewer } from './errors.ts'
import type { Schema } from './schema/index.ts'

export interface MigrateOptions {
  readonly migrations: Readonly<Record<string, Migration>>
  /** Called before anything is changed in a database that already holds data; returns the path of the copy. */
  readonly backup: (label: string) => Promise<string>
}

/** Brings the database up to this program: nothing when it is there already, a refusal when it is ahead. */
export async function migrate(db: Kysely<Schema>, file: Database, options: MigrateOptions): Promise<void> {
  const known = Object.keys(options.migrations).toSorted()
  const applied = appliedMigrations(file)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new StoreIsNewer(unknown)
  const first = known.find((name) => !applied.includes(name))
  if (first === undefined) return

  const backup = applied.length === 0 ? null : await options.backup(`before-${first}`)
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...options.migrations }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find((result) => result.status === 'Error')
  throw new MigrationFailed(failed?.migrationName ?? first, backup, error)
}

function appliedMigrations(file: Database): string[] {
  const table = file.prepare(`select 1 from sqlite_schema where type = 'table' and name = 'kysely_migration'`).get()
  if (table === undefined) return []
  return file.prepare<[], { name: string }>('select name from kysely_migration order by name').all().map((row) => row.name)
}

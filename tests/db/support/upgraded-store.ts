import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { MIGRATIONS } from '../../../db/migrations/index.ts'
import { openStore, openWith } from '../../../db/open.ts'
import type { Store } from '../../../db/store.ts'
import { NOW, temporaryDir } from './temporary-store.ts'

const now = (): Date => NOW

/** A store as it was before the migration of this number, filled by plain SQL without foreign keys, then opened by the program of today; closed with the test. */
export async function upgradedStore(migration: string, fill: (db: Database.Database) => void): Promise<Store> {
  const dir = temporaryDir()
  const before = await openWith({ dir, now }, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < migration)))
  await before.close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.pragma('foreign_keys = off')
  fill(db)
  db.close()
  const store = await openStore({ dir, now })
  onTestFinished(() => store.close())
  return store
}

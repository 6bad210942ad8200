import { sql } from 'kysely'
import type { Connection } from './context.ts'

interface Versions {
  program: string
  electron: string | null
  node: string
  sqlite: string
}

/** Versions of the program and of what it stands on; the same in every host. */
export async function versions({ service }: Connection): Promise<Versions> {
  const row = await service.store.read.selectNoFrom(sql<string>`sqlite_version()`.as('sqlite')).executeTakeFirstOrThrow()
  return { program: service.programVersion, electron: process.versions['electron'] ?? null, node: process.versions.node, sqlite: row.sqlite }
}

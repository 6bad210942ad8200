import type { Database } from 'better-sqlite3'

/** Pages held in memory while rows are added, in KiB: what is added goes to the ends of tables, so that memory does not grow with the store. */
const CACHE_KIB = 300_000

/**
 * One transaction that adds so many rows that indexes are better built after them, each by one sorting, than kept in order all the time;
 * and that needs no log, as a store that was left half filled is thrown away.
 */
export function inBulk(db: Database, add: () => void): void {
  for (const pragma of ['journal_mode = DELETE', 'synchronous = OFF', 'foreign_keys = OFF', `cache_size = -${CACHE_KIB}`, 'temp_store = FILE']) db.pragma(pragma)
  const indexes = db.prepare<[], { name: string; sql: string }>(`select name, sql from sqlite_master where type = 'index' and sql is not null`).all()
  db.transaction(() => {
    for (const { name } of indexes) db.exec(`drop index "${name}"`)
    add()
    for (const { sql } of indexes) db.exec(sql)
  })()
  db.exec('analyze')
  db.pragma('journal_mode = WAL')
}

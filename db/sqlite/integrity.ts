import type { Database } from 'better-sqlite3'
import type { IntegrityReport } from '../store.ts'

/** Pages, indexes and references. Reads the whole database: for «Проверка базы», not for every start. */
export function checkIntegrity(db: Database): IntegrityReport {
  const pages = db.prepare<[], { integrity_check: string }>('pragma integrity_check').all().map((row) => row.integrity_check)
  const orphans = db.prepare<[], { table: string; rowid: number }>('pragma foreign_key_check').all()
  const problems = [...pages.filter((line) => line !== 'ok'), ...orphans.map((row) => `${row.table} ${row.rowid}: dangling reference`)]
  return { ok: problems.length === 0, problems }
}

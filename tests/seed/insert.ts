import type { Database, Statement } from 'better-sqlite3'
import type { NewRow, Schema } from '../../db/schema/index.ts'

/** Adds rows by prepared statements; every row of a table has the same columns as its first. */
export function inserter(db: Database): <T extends keyof Schema>(table: T, row: NewRow<T>) => number {
  const known = new Map<string, { readonly columns: readonly string[]; readonly statement: Statement }>()
  return (table, row) => {
    let made = known.get(table)
    if (made === undefined) {
      const columns = Object.keys(row)
      made = { columns, statement: db.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`) }
      known.set(table, made)
    }
    const values: Partial<Record<string, unknown>> = row
    return Number(made.statement.run(made.columns.map((column) => sqlValue(values[column]))).lastInsertRowid)
  }
}

/** SQLite binds no booleans. */
const sqlValue = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : (value ?? null))

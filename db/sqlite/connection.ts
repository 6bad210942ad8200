import type { Database, Statement } from 'better-sqlite3'
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely'

export interface ConnectionOptions {
  readonly onSlowQuery?: ((sql: string, ms: number) => void) | undefined
  readonly slowMs?: number | undefined
}

interface Prepared {
  readonly statement: Statement<unknown[], Record<string, unknown>>
  /** Result columns declared `boolean` in the table they come from. */
  readonly booleans: readonly string[]
}

const MAX_PREPARED = 400

/** Statements are prepared once; booleans become 0/1 on the way in and come back by the declared type of their column. */
export class SqliteConnection implements DatabaseConnection {
  readonly #db: Database
  readonly #options: ConnectionOptions
  readonly #prepared = new Map<string, Prepared>()

  constructor(db: Database, options: ConnectionOptions = {}) {
    this.#db = db
    this.#options = options
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const started = performance.now()
    const { statement, booleans } = this.#prepare(query.sql)
    const parameters = query.parameters.map(toSqlite)
    try {
      if (statement.reader) {
        const rows = statement.all(...parameters)
        if (booleans.length > 0) for (const row of rows) toBooleans(row, booleans)
        return { rows: rows as R[] }
      }
      const { changes, lastInsertRowid } = statement.run(...parameters)
      return { rows: [], insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes) }
    } finally {
      const ms = performance.now() - started
      if (ms > (this.#options.slowMs ?? 100)) this.#options.onSlowQuery?.(query.sql, ms)
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const statement = this.#db.prepare<unknown[], Record<string, unknown>>(query.sql)
    const booleans = booleanColumns(statement)
    for (const row of statement.iterate(...query.parameters.map(toSqlite))) {
      toBooleans(row, booleans)
      yield { rows: [row as R] }
    }
  }

  #prepare(sql: string): Prepared {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const statement = this.#db.prepare<unknown[], Record<string, unknown>>(sql)
    const prepared = { statement, booleans: statement.reader ? booleanColumns(statement) : [] }
    const oldest = this.#prepared.size >= MAX_PREPARED ? this.#prepared.keys().next() : undefined
    if (oldest?.value !== undefined) this.#prepared.delete(oldest.value)
    this.#prepared.set(sql, prepared)
    return prepared
  }
}

function booleanColumns(statement: Statement<unknown[], Record<string, unknown>>): string[] {
  return statement.columns().filter((column) => column.type?.toLowerCase() === 'boolean').map((column) => column.name)
}

function toSqlite(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  // An instant or a calendar date is text made in the domain; a Date here would be a local time by mistake.
  if (value instanceof Date) throw new TypeError('A Date cannot be stored: pass an ISO instant or YYYY-MM-DD')
  return value
}

function toBooleans(row: Record<string, unknown>, names: readonly string[]): void {
  for (const name of names) {
    const value = row[name]
    if (value !== null) row[name] = value === 1
  }
}

import type { Database } from 'better-sqlite3'
import {
  CompiledQuery, type DatabaseConnection, type Dialect, type Driver, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler,
} from 'kysely'
import { type ConnectionOptions, SqliteConnection } from './connection.ts'

/** Every write transaction takes the write lock at once: a later upgrade from a read could fail with SQLITE_BUSY. */
class ImmediateDriver implements Driver {
  readonly #connection: SqliteConnection
  readonly #db: Database

  constructor(db: Database, options: ConnectionOptions) {
    this.#db = db
    this.#connection = new SqliteConnection(db, options)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection
  }

  async beginTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(): Promise<void> {
    // SQLite rolls back by itself on a full disk and the like.
    if (this.#db.inTransaction) await this.#connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#db.close()
  }
}

/** Otherwise a failed migration would stay half-applied. */
class TransactionalDdlAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): true {
    return true
  }
}

export function sqliteDialect(db: Database, options: ConnectionOptions = {}): Dialect {
  return {
    createDriver: () => new ImmediateDriver(db, options),
    createAdapter: () => new TransactionalDdlAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
  }
}

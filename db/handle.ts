import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema/index.ts'

/**
 * Reads only: the connection behind it is opened read-only too. It never sees what is not committed.
 *
 * `await store.read.selectFrom('users').selectAll().where('id', '=', 1).executeTakeFirst()`
 */
export type ReadHandle = Pick<Kysely<Schema>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic' | 'getExecutor'>

/** Given by `store.write` alone and dead when it returns. It serves wherever a `ReadHandle` is asked for. */
export type WriteHandle = Transaction<Schema>

import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Schema } from '../schema/index.ts'

export type Builder = ExpressionBuilder<Schema, 'cases'>
export type Condition = Expression<SqlBool>

/** A long list of ids is looked up while an index is scanned: fetching each card by its id would read the whole register. */
export const SCANNED_ID = sql<number>`cases.id + 0`

/** One parameter however many ids: SQLite limits parameters, and the statement stays the same. */
export function oneOf(eb: Builder, ids: readonly number[]): Condition {
  return eb('cases.id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
}

export function nothing(): Condition {
  return sql<SqlBool>`1 = 0`
}

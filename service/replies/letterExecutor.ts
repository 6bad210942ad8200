import type { Row } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people.ts'

/**
 * Whose name and phone stand in the letter (§7.2.5 of the Standard): the executor's; while the executor is away, those of the
 * substitute who writes it, since an absent person answers no call.
 */
export function letterExecutor(row: Pick<Row<'cases'>, 'executor_id'>, actor: Actor, present: number): number {
  if (row.executor_id === null) return present
  return row.executor_id === actor.userId || (actor.standsInFor ?? []).includes(row.executor_id) ? actor.userId : present
}

import { callbackFigures, type BoardScope } from '../../db/queries/board.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { reminderHorizon } from '../../domain/oral/callback-clock.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'

/** Promised calls by the minute (§7.1.2), of the people that the board is narrowed to; each is somebody's, and no topic narrows them. A minute begins at its first second. */
export async function boardCallbacks({ store: { read }, clock }: Service, scope: BoardScope): Promise<{ late: number; soon: number; oldest: string | null }> {
  const now = clock.instant()
  const [{ remindMinutes }, assignees] = await Promise.all([readSetting(read, 'oral'), assigneesOf(read, scope)])
  const { late, soon, oldest } = await callbackFigures(read, { late: reminderHorizon(now, -1), soon: reminderHorizon(now, remindMinutes), assignees }).executeTakeFirstOrThrow()
  return { late, soon, oldest }
}

async function assigneesOf(read: ReadHandle, { executorIds, unitIds, unassigned }: BoardScope): Promise<readonly number[] | null> {
  if (unassigned === true) return []
  if (unitIds === undefined) return executorIds ?? null
  const people = await read.selectFrom('users').select('id').where('unit_id', 'in', unitIds).execute()
  return people.map(({ id }) => id).filter((id) => executorIds?.includes(id) ?? true)
}

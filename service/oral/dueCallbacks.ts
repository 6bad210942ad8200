import { dueCallbacksQuery } from '../../db/queries/oral.ts'
import { can, worksFor } from '../../domain/access.ts'
import { reminderHorizon } from '../../domain/oral/callback-clock.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'

/** One's own calls, and those of absent people for whom one stands in, that are overdue or about to be due; those who record none have none. */
export async function dueCallbacks({ store, clock }: Service, actor: Actor): Promise<number> {
  if (!can(actor, 'record_call')) return 0
  const { remindMinutes } = await readSetting(store.read, 'oral')
  const { count } = await dueCallbacksQuery(store.read, { assigneeIds: worksFor(actor), upTo: reminderHorizon(clock.instant(), remindMinutes) }).executeTakeFirstOrThrow()
  return count
}

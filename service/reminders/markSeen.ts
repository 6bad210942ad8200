import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'

/** The person has seen these reminders of theirs, or all of them; those of others are left as they are. What is due stays in the list until the case moves on. */
export async function markSeen(service: Service, actor: Actor, { ids }: { ids: readonly number[] | null }): Promise<{ ok: true }> {
  await service.store.write(async (tx) => {
    await tx
      .updateTable('reminders').set({ seen_at: service.clock.instant() })
      .where('user_id', '=', actor.userId).where('done_at', 'is', null).where('seen_at', 'is', null)
      .$if(ids !== null, (query) => query.where('id', 'in', ids ?? []))
      .execute()
  })
  announce(service, actor, 'reminder')
  return { ok: true }
}

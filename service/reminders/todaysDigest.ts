import type { DigestView } from '../../contract/reminders.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** The sentence written for the person this morning, with the figures of that hour. */
export async function todaysDigest({ store, clock }: Service, actor: Actor): Promise<DigestView | null> {
  const row = await store.read.selectFrom('digests').selectAll().where('user_id', '=', actor.userId).where('day', '=', clock.today()).executeTakeFirst()
  if (row === undefined) return null
  const { day, created_at, overdue, today, week, waiting, away_since } = row
  return { day, at: created_at, figures: { overdue, today, week, waiting }, awaySince: away_since }
}

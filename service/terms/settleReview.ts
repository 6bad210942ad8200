import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { changedMeanwhile, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { waitingOf } from './listReviews.ts'

/** The remaining terms of a review stay as they are, with a reason; the change goes on to hold for new cases. */
export async function settleReview(service: Service, actor: Actor, input: { id: number; version: number; reason: string }): Promise<{ ok: true }> {
  assertCan(actor, 'recount_term', 'other')
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const review = await tx.selectFrom('term_reviews').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (review === undefined) throw notFound('Изменение справочника')
    if (review.settled_at !== null) throw new Failure('ILLEGAL_TRANSITION', 'По этому изменению решение уже принято. Обновите список.')
    if (review.version !== input.version) throw changedMeanwhile(review.version)
    const left = await waitingOf(tx, review.id)
    await tx.updateTable('term_reviews').set({ settled_at: at, settled_by: actor.userId, settled_note: input.reason, version: review.version + 1 }).where('id', '=', review.id).execute()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'term_review.left', entity: 'term_review', entityId: review.id, before: null, after: { recountedAfter: review.what, touched: left }, note: input.reason,
    })
  })
  announce(service, actor, 'reference')
  return { ok: true }
}

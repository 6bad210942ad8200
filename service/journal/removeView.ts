import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { changedMeanwhile, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { rememberedView } from './saveView.ts'
import { mayChangeView } from './viewRow.ts'

/**
 * Takes a view off the list; whoever began with it begins with the whole register.
 * @throws Failure FORBIDDEN, NOT_FOUND (somebody else's too), CONFLICT
 */
export async function removeView(service: Service, actor: Actor, input: { id: number; version: number }): Promise<{ ok: true }> {
  assertCan(actor, 'view_list')
  await service.store.write(async (tx) => {
    const row = await tx.selectFrom('journal_views').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (row === undefined || !mayChangeView(actor, row)) throw notFound('Представление')
    if (row.version !== input.version) throw changedMeanwhile(row.version)
    await tx.deleteFrom('journal_views').where('id', '=', row.id).execute()
    await appendAudit(tx, { at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'view.removed', entity: 'journal_view', entityId: row.id, before: rememberedView(row) })
  })
  announce(service, actor, 'reference')
  return { ok: true }
}

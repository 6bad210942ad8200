import type { JournalLayout } from '../../contract/journal.ts'
import { toJson } from '../../db/schema/json.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { invalid } from '../admin/refusals.ts'
import type { Service } from '../context.ts'

/**
 * Keeps the columns and the first view of the person, like a draft: of no interest to the audit.
 * @throws Failure FORBIDDEN, INVALID_INPUT for no columns at all or a view that the person does not have
 */
export async function keepLayout({ store, clock }: Service, actor: Actor, { columns, defaultViewId }: JournalLayout): Promise<{ ok: true }> {
  assertCan(actor, 'view_list')
  if (columns.length === 0) throw invalid('columns', 'Оставьте в журнале хотя бы один столбец.')
  await store.write(async (tx) => {
    const view = await tx.selectFrom('journal_views').select('id').where('id', '=', defaultViewId ?? 0).where((eb) => eb.or([eb('shared', '=', true), eb('owner_id', '=', actor.userId)])).executeTakeFirst()
    if (defaultViewId !== null && view === undefined) throw invalid('defaultViewId', 'Этого представления больше нет. Выберите другое.')
    const kept = { columns_json: toJson(columns), default_view_id: defaultViewId, updated_at: clock.instant() }
    await tx.insertInto('journal_layouts').values({ user_id: actor.userId, ...kept }).onConflict((row) => row.column('user_id').doUpdateSet(kept)).execute()
  })
  return { ok: true }
}

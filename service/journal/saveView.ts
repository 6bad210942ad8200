import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { SavedView } from '../../contract/journal.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { toJson } from '../../db/schema/json.ts'
import { assertCan } from '../../domain/access.ts'
import { CASE_FILTER_FIELDS, CASE_FILTER_KEYS, impossibleFilter } from '../../domain/case-filter.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { changedMeanwhile, invalid, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { mayChangeView, type ViewRow, viewRow } from './viewRow.ts'

type SaveViewInput = z.infer<NonNullable<(typeof contract.journal.saveView)['~orpc']['inputSchema']>>

/**
 * Saves a view or changes one's own; for everybody only by those who may.
 * @throws Failure FORBIDDEN, INVALID_INPUT for a name that is taken or a filter that nothing fits, NOT_FOUND, CONFLICT
 */
export async function saveView(service: Service, actor: Actor, input: SaveViewInput): Promise<SavedView> {
  assertCan(actor, 'view_list')
  if (input.shared) assertCan(actor, 'share_views')
  const impossible = impossibleFilter(input.filter)
  if (impossible !== null) throw new Failure('INVALID_INPUT', impossible)
  const saved = await service.store.write(async (tx) => {
    const before = input.id === null ? null : await tx.selectFrom('journal_views').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (before === undefined || (before !== null && !mayChangeView(actor, before))) throw notFound('Представление')
    if (before !== null && before.version !== input.version) throw changedMeanwhile(before.version)
    const namesake = await tx.selectFrom('journal_views').select('id').where('name', '=', input.name).where('id', '<>', input.id ?? 0)
      .where((eb) => eb.or([eb('shared', '=', true), eb('owner_id', '=', actor.userId)])).executeTakeFirst()
    if (namesake !== undefined) throw invalid('name', `Представление «${input.name}» уже есть. Назовите иначе или обновите его в списке представлений.`)
    const at = service.clock.instant()
    const { registeredFrom, ...rest } = input.filter
    const fields = {
      name: input.name, shared: input.shared, filter_json: toJson<unknown>(input.days === null && registeredFrom !== undefined ? input.filter : rest), sort: input.sort,
      descending: input.descending, columns_json: toJson(input.columns), days: input.days, updated_at: at, updated_by: actor.userId,
    }
    const after = await (before === null
      ? tx.insertInto('journal_views').values({ ...fields, owner_id: actor.userId }).returningAll().executeTakeFirstOrThrow()
      : tx.updateTable('journal_views').set({ ...fields, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow())
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: before === null ? 'view.saved' : 'view.changed', entity: 'journal_view', entityId: after.id,
      before: before === null ? null : rememberedView(before), after: rememberedView(after),
    })
    const owner = await tx.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).where('id', '=', after.owner_id ?? 0).executeTakeFirst()
    return { after, owner }
  })
  announce(service, actor, 'reference')
  return viewRow(saved.after, saved.owner, actor, service.clock.today())
}

/** Which conditions it has, not their words: they may name a person. */
export const rememberedView = ({ name, shared, filter_json, days }: ViewRow) => ({
  name, sharedView: shared, viewConditions: CASE_FILTER_KEYS.filter((key) => key in (JSON.parse(filter_json) as object)).map((key) => CASE_FILTER_FIELDS[key].label), viewDays: days,
})

import type { JournalLayout, SavedView } from '../../contract/journal.ts'
import { fromJson } from '../../db/schema/json.ts'
import { assertCan, can } from '../../domain/access.ts'
import { JOURNAL_COLUMN_INFO, USUAL_COLUMNS } from '../../domain/journal-column.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { viewRow } from './viewRow.ts'

/** Views brought with the program, shared and one's own, in this order; and how the person has the columns. */
export async function listViews({ store: { read }, clock }: Service, actor: Actor): Promise<{ views: SavedView[]; layout: JournalLayout; mayShare: boolean }> {
  assertCan(actor, 'view_list')
  const rows = await read
    .selectFrom('journal_views').selectAll()
    .where((eb) => eb.or([eb('shared', '=', true), eb('owner_id', '=', actor.userId)]))
    .orderBy('owner_id').orderBy('id').execute()
  const owners = await read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).where('id', 'in', rows.flatMap(({ owner_id }) => owner_id ?? [])).execute()
  const layout = await read.selectFrom('journal_layouts').select(['columns_json', 'default_view_id']).where('user_id', '=', actor.userId).executeTakeFirst()
  return {
    views: rows.map((row) => viewRow(row, owners.find(({ id }) => id === row.owner_id), actor, clock.today())),
    layout: {
      columns: layout === undefined ? USUAL_COLUMNS.map((column) => ({ column, width: JOURNAL_COLUMN_INFO[column].width })) : [...fromJson(layout.columns_json)],
      defaultViewId: layout?.default_view_id ?? null,
    },
    mayShare: can(actor, 'share_views'),
  }
}

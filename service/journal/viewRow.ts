import { caseFilter } from '../../contract/case-filter.ts'
import type { SavedView } from '../../contract/journal.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson } from '../../db/schema/json.ts'
import { can } from '../../domain/access.ts'
import { addDays, type IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'

export type ViewRow = Row<'journal_views'>
type Person = Pick<Row<'users'>, 'id' | 'surname' | 'name' | 'patronymic'>

/** One's own is one's own; what was brought with the program is for those who keep the shared ones. */
export const mayChangeView = (actor: Actor, { owner_id }: ViewRow): boolean => (owner_id === null ? can(actor, 'share_views') : owner_id === actor.userId)

/** A view as it opens today: a sliding period has its date. */
export function viewRow(row: ViewRow, owner: Person | undefined, actor: Actor, today: IsoDate): SavedView {
  const filter = caseFilter.parse(fromJson(row.filter_json))
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    shared: row.shared,
    filter: row.days === null ? filter : { ...filter, registeredFrom: addDays(today, -row.days) },
    sort: row.sort,
    descending: row.descending,
    columns: [...fromJson(row.columns_json)],
    days: row.days,
    owner: owner === undefined ? null : { id: owner.id, shortName: formatShort({ ...owner, patronymic: owner.patronymic ?? '' }) },
    mayChange: mayChangeView(actor, row),
  }
}

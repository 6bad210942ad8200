import type { Generated } from 'kysely'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { JournalColumn } from '../../domain/journal-column.ts'
import type { JsonText } from './json.ts'

/** A filter of the register with its order and columns under a name. */
export interface JournalViewsTable {
  id: Generated<number>
  /** Null: brought with the program. */
  owner_id: number | null
  name: string
  shared: Generated<boolean>
  /** A filter of the contract. */
  filter_json: JsonText<unknown>
  sort: JournalColumn
  descending: boolean
  /** Empty: whatever columns the person has. */
  columns_json: JsonText<readonly JournalColumn[]>
  /** The last so many days of registration, counted from the day on which the view is opened. */
  days: number | null
  version: Generated<number>
  updated_at: IsoInstant
  updated_by: number | null
}

/** How a person has the register: it follows the person to any workplace. */
export interface JournalLayoutsTable {
  user_id: number
  columns_json: JsonText<readonly { readonly column: JournalColumn; readonly width: number }[]>
  default_view_id: number | null
  updated_at: IsoInstant
}

import type { Generated } from 'kysely'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { Duty } from '../../domain/reminder-people.ts'
import type { ReminderStep } from '../../domain/reminder.ts'

/** Unique by case, person, law's date and step; nothing leaves the table. */
export interface RemindersTable {
  id: Generated<number>
  case_id: number
  user_id: number
  step: ReminderStep
  /** The law's date of the case: an extension begins the steps anew, an edited calendar does not. */
  due_on: IsoDate
  duty: Duty
  /** The absent colleague for whom the person stands in. */
  instead_of: number | null
  created_on: IsoDate
  created_at: IsoInstant
  /** Shown in a window or by the desktop. */
  told_at: IsoInstant | null
  /** The person has seen it in the list. */
  seen_at: IsoInstant | null
  /** The case moved on; null while it is still so. */
  done_at: IsoInstant | null
}

/** The morning's sentence: one a person and working day. */
export interface DigestsTable {
  user_id: number
  day: IsoDate
  created_at: IsoInstant
  overdue: number
  today: number
  week: number
  waiting: number
  /** The first working day that the person missed; known when it is told. */
  away_since: IsoDate | null
  told_at: IsoInstant | null
}

export interface ReminderChoicesTable {
  user_id: number
  /** Messages of the desktop while no window of the program is in front. */
  desktop: boolean
}

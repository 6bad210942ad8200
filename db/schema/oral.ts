import type { Generated } from 'kysely'
import type { AppealType } from '../../domain/appeal.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { AttemptResult, CallbackState, OralKind, OralOutcome, VisitState } from '../../domain/oral/record.ts'

/** Calls, reception and the book of comments: three journals of one register. Nothing leaves it; corrections are in the audit. */
export interface OralRecordsTable {
  id: Generated<number>
  kind: OralKind
  number: string
  seq: number
  year: number
  client_request_id: string
  version: Generated<number>
  happened_on: IsoDate
  started_at: IsoInstant | null
  duration_seconds: number | null
  recorded_by: number
  recorded_at: IsoInstant
  updated_at: IsoInstant
  updated_by: number
  outcome: OralOutcome
  identified: boolean
  /** Data of one account were asked for (7.1.4). */
  confidential: boolean
  /** The caller was told that the talk is recorded (7.1.7). */
  warned: boolean
  special_conditions: boolean
  appeal_type: AppealType
  surname: string | null
  name: string | null
  patronymic: string | null
  /** Search keys: `oralKeys()` of `db/keys.ts` makes them. */
  person_sort: string
  account_number: string | null
  account_key: string | null
  phone: string | null
  phone_key: string | null
  address: string | null
  promised_on: IsoDate | null
  directed_to: string | null
  end_reason: string | null
  office: string | null
  book_number: string | null
  book_page: string | null
  case_id: number | null
  summary: string
  answer: string | null
}

export interface OralTopicsTable {
  record_id: number
  topic_code: string
  main: Generated<boolean>
}

/** A call back at an agreed date and time (7.1.2). */
export interface CallbacksTable {
  id: Generated<number>
  record_id: number
  phone: string
  question: string | null
  due_at: IsoInstant
  assignee_id: number
  state: Generated<CallbackState>
  result: string | null
  closed_at: IsoInstant | null
  closed_by: number | null
  version: Generated<number>
  created_by: number
  created_at: IsoInstant
}

export interface CallbackAttemptsTable {
  id: Generated<number>
  callback_id: number
  at: IsoInstant
  result: AttemptResult
  note: string | null
  next_due_at: IsoInstant | null
  made_by: number
}

/** A visit to a person who cannot come (6.3.3). */
export interface HomeVisitsTable {
  id: Generated<number>
  number: string
  seq: number
  year: number
  client_request_id: string
  version: Generated<number>
  state: Generated<VisitState>
  visit_on: IsoDate
  visit_time: string | null
  assignee_id: number
  record_id: number | null
  case_id: number | null
  surname: string
  name: string | null
  patronymic: string | null
  person_sort: string
  account_number: string | null
  account_key: string | null
  phone: string | null
  phone_key: string | null
  address: string
  purpose: string
  result: string | null
  closed_at: IsoInstant | null
  closed_by: number | null
  created_by: number
  created_at: IsoInstant
  updated_at: IsoInstant
}

/** The talk that answered an oral appeal and closed it. */
export interface OralAnswersTable {
  id: Generated<number>
  case_id: number
  talked_at: IsoInstant
  way: 'phone' | 'in_person'
  answer: string
  recorded_by: number
  recorded_at: IsoInstant
}

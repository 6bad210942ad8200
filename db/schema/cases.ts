import type { ColumnType, Generated } from 'kysely'
import type {
  AppealForm, AppealType, ApplicantKind, CaseResult, CaseStatus, Channel, Justification, LinkKind, Recurrence, ReplyChannel,
} from '../../domain/appeal.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { JsonText } from './json.ts'

/** The registration-control card. Long texts stand last, so that lists never read through them. */
export interface CasesTable {
  id: Generated<number>
  number: string
  seq: number
  year: number
  series: string
  /** Sort keys: `caseKeys()` of `db/keys.ts` makes both. */
  number_sort: string
  applicant_sort: string
  /** The client's own id of the request: a repeated click registers once. */
  client_request_id: string | null
  status: CaseStatus
  /** Computed by the database from `status`: the clock still runs. */
  open: ColumnType<boolean, never, never>
  status_before_proposal: CaseStatus | null
  version: Generated<number>
  registered_on: IsoDate
  registered_at: IsoInstant
  registrar_id: number
  received_on: IsoDate
  received_at: IsoInstant | null
  channel: Channel
  form: AppealForm
  type: AppealType
  /** A narrower kind within the type: «благодарность» within a review. */
  type_kind: string | null
  recurrence: Generated<Recurrence>
  urgent: Generated<boolean>

  applicant_kind: ApplicantKind
  anonymous: Generated<boolean>
  surname: string | null
  name: string | null
  patronymic: string | null
  organisation: string | null
  signatory: string | null
  address: string | null
  postal_index: string | null
  phones: Generated<JsonText<readonly string[]>>
  email: string | null
  account_number: string | null
  contract_number: string | null
  inn: string | null
  ogrn: string | null
  special_conditions: Generated<boolean>
  representative: string | null
  representative_basis: string | null
  collective_count: number | null
  contact_person: string | null

  author_number: string | null
  author_date: IsoDate | null
  forwarding_body: string | null
  forwarding_number: string | null
  forwarding_date: IsoDate | null
  forwarding_due: IsoDate | null

  object_address: string | null
  meter_number: string | null
  delivery_mailbox: string | null
  message_id: string | null
  /** ШПИ. */
  postal_id: string | null
  office: string | null
  sheets: number | null
  attachment_sheets: number | null
  book_number: string | null
  book_page: string | null
  reply_channel: ReplyChannel | null
  reply_address: string | null
  /** The employee complained about, who never becomes the executor (59-ФЗ 8(6)). */
  about_user_id: number | null

  executor_id: number | null
  resolution_author_id: number | null
  resolution_date: IsoDate | null
  intermediate_date: IsoDate | null

  rule_code: string | null
  legal_due: IsoDate | null
  control_due: IsoDate | null
  /** Date promised to the visitor (СТ-УСТН). */
  promised_on: IsoDate | null
  /** Stated new start of the clock after a decision was reversed. */
  clock_restarted_on: IsoDate | null

  result: CaseResult | null
  justified: Justification | null
  outgoing_number: string | null
  outgoing_date: IsoDate | null
  signer_id: number | null
  dispatch_channel: ReplyChannel | null
  dispatched_on: IsoDate | null
  closed_on: IsoDate | null
  closed_at: IsoInstant | null
  /** Дело №. */
  file_index: string | null
  storage_until: IsoDate | null
  legal_hold: Generated<boolean>
  updated_at: IsoInstant
  updated_by: number | null

  summary: string
  resolution_text: string | null
  /** Inputs of the due date and the sentences that explain it. */
  deadline_json: JsonText<unknown> | null
  full_text: string | null
  /** Computed by the database: days from the date of the law to the closing; negative before it, null while it is open or annulled. */
  late_days: ColumnType<number | null, never, never>
}

export interface CaseTopicsTable {
  case_id: number
  topic_code: string
  main: Generated<boolean>
}

/** Co-executors; the one responsible executor stands on the card. */
export interface CaseExecutorsTable {
  case_id: number
  user_id: number
}

export interface CaseLinksTable {
  id: Generated<number>
  case_id: number
  other_case_id: number
  kind: LinkKind
  note: string | null
  created_by: number
  created_at: IsoInstant
}

type ContactKind = 'phone' | 'email' | 'account'

/** Normalised contacts for finding earlier appeals; kept by `indexCase`. */
export interface CaseContactsTable {
  case_id: number
  kind: ContactKind
  value: string
}

type NoteKind = 'note' | 'handover' | 'measure'

/** Progress of the case, card field 8; calls back and visits have registers of their own. */
export interface CaseNotesTable {
  id: Generated<number>
  case_id: number
  kind: NoteKind
  text: string
  due_at: IsoInstant | null
  done_at: IsoInstant | null
  created_by: number
  created_at: IsoInstant
}

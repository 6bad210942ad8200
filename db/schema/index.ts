import type { Insertable, Selectable, Updateable } from 'kysely'
import type { AuditHeadTable, AuditTable } from './audit.ts'
import type {
  CaseContactsTable, CaseExecutorsTable, CaseLinksTable, CaseNotesTable, CasesTable, CaseTopicsTable,
} from './cases.ts'
import type { AssignmentsTable, ExtensionsTable, ProposalsTable } from './decisions.ts'
import type { NoticeDutiesTable } from './duties.ts'
import type { CaseFilesTable, DeliveriesTable, FilesTable, SetAsideGroundsTable, SetAsidesTable } from './files.ts'
import type { JournalLayoutsTable, JournalViewsTable } from './journal.ts'
import type {
  AcknowledgementsTable, MailboxesTable, MailboxLeftTable, MailboxProgressTable, SecretsTable,
} from './mailboxes.ts'
import type {
  CallbackAttemptsTable, CallbacksTable, HomeVisitsTable, OralAnswersTable, OralRecordsTable, OralTopicsTable,
} from './oral.ts'
import type { InkPrintsTable, ReplyVisasTable, TrustedAuthoritiesTable } from './originals.ts'
import type {
  AbsencesTable, IntakeDraftsTable, SessionsTable, SettingsTable, SigningAuthoritiesTable, SigningKeysTable, UnitsTable,
  UserRolesTable, UsersTable,
} from './people.ts'
import type {
  CalendarDaysTable, CalendarYearsTable, DeadlineRulesTable, NumberCountersTable, NumbersTable, TermReviewCasesTable, TermReviewsTable, TopicClassifierTable, TopicsTable,
} from './reference.ts'
import type { SearchQueueTable } from './search.ts'
import type { DigestsTable, ReminderChoicesTable, RemindersTable } from './reminders.ts'
import type { FileTextsTable, ScanRefusalsTable, ScansTable } from './texts.ts'
import type { LetterTemplatesTable, LetterTemplateVersionsTable, NameFormsTable } from './templates.ts'
import type { DispatchesTable, DocumentsTable, OutgoingMailsTable, RepliesTable, ReplyRemarksTable, ReplyVersionsTable, LettersSeenTable } from './replies.ts'
import type { CaseConcernsTable, CaseDistinctionsTable, DictionaryEntriesTable, SurnamesTable } from './suggestions.ts'
import type { PhrasesTable, SpellingWordsTable } from './writing-aids.ts'

/** Every table of the store by its name. The full-text table is behind `db/search/`. */
export interface Schema {
  search_queue: SearchQueueTable
  settings: SettingsTable
  units: UnitsTable
  users: UsersTable
  user_roles: UserRolesTable
  absences: AbsencesTable
  sessions: SessionsTable
  signing_authorities: SigningAuthoritiesTable
  signing_keys: SigningKeysTable
  intake_drafts: IntakeDraftsTable
  topics: TopicsTable
  topic_classifier: TopicClassifierTable
  term_reviews: TermReviewsTable
  term_review_cases: TermReviewCasesTable
  deadline_rules: DeadlineRulesTable
  calendar_days: CalendarDaysTable
  calendar_years: CalendarYearsTable
  number_counters: NumberCountersTable
  numbers: NumbersTable
  cases: CasesTable
  case_topics: CaseTopicsTable
  case_executors: CaseExecutorsTable
  case_links: CaseLinksTable
  case_contacts: CaseContactsTable
  case_notes: CaseNotesTable
  case_distinctions: CaseDistinctionsTable
  case_concerns: CaseConcernsTable
  surnames: SurnamesTable
  dictionary_entries: DictionaryEntriesTable
  deliveries: DeliveriesTable
  files: FilesTable
  case_files: CaseFilesTable
  set_aside_grounds: SetAsideGroundsTable
  set_asides: SetAsidesTable
  file_texts: FileTextsTable
  scans: ScansTable
  scan_refusals: ScanRefusalsTable
  assignments: AssignmentsTable
  extensions: ExtensionsTable
  proposals: ProposalsTable
  notice_duties: NoticeDutiesTable
  reminders: RemindersTable
  digests: DigestsTable
  reminder_choices: ReminderChoicesTable
  replies: RepliesTable
  reply_versions: ReplyVersionsTable
  reply_remarks: ReplyRemarksTable
  letters_seen: LettersSeenTable
  documents: DocumentsTable
  dispatches: DispatchesTable
  ink_prints: InkPrintsTable
  reply_visas: ReplyVisasTable
  trusted_authorities: TrustedAuthoritiesTable
  outgoing_mails: OutgoingMailsTable
  letter_templates: LetterTemplatesTable
  name_forms: NameFormsTable
  letter_template_versions: LetterTemplateVersionsTable
  spelling_words: SpellingWordsTable
  phrases: PhrasesTable
  mailboxes: MailboxesTable
  mailbox_progress: MailboxProgressTable
  mailbox_left: MailboxLeftTable
  secrets: SecretsTable
  acknowledgements: AcknowledgementsTable
  oral_records: OralRecordsTable
  oral_topics: OralTopicsTable
  oral_answers: OralAnswersTable
  callbacks: CallbacksTable
  callback_attempts: CallbackAttemptsTable
  home_visits: HomeVisitsTable
  journal_views: JournalViewsTable
  journal_layouts: JournalLayoutsTable
  audit: AuditTable
  audit_head: AuditHeadTable
}

/** `Row<'cases'>` is what a select gives, `NewRow<'cases'>` what an insert takes, `Patch<'cases'>` what an update may set. */
export type Row<T extends keyof Schema> = Selectable<Schema[T]>
export type NewRow<T extends keyof Schema> = Insertable<Schema[T]>
export type Patch<T extends keyof Schema> = Updateable<Schema[T]>

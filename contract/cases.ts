import { z } from 'zod'
import { type JournalColumn, JOURNAL_COLUMNS } from '../domain/journal-column.ts'
import { ORAL_WAYS } from '../domain/oral/answer.ts'
import { caseFilter } from './case-filter.ts'
import { card, deadline, due, resolution } from './card.ts'
import { appealType, caseChanged, caseResult, caseStatus, channel, ground, id, isoDate, isoInstant, justification, letterKind, linkKind, page, personRef, reason, replyResult, version } from './fields.ts'
import { dutyView, letterView } from './duties.ts'
import { fileView } from './files.ts'
import { oralKind, visitView } from './oral.ts'
import { procedure } from './procedure.ts'

export const caseRow = z.object({
  id,
  number: z.string(),
  status: caseStatus,
  registeredOn: isoDate,
  channel,
  type: appealType,
  /** «Лампочкин С.И.», the organisation's name or «анонимно»; masked for those who do not work the case. */
  applicant: z.string(),
  collectiveCount: z.int().nullable(),
  summary: z.string(),
  topic: z.string().nullable(),
  executor: personRef.nullable(),
  legalDue: isoDate,
  controlDue: isoDate,
  due,
  urgent: z.boolean(),
  version,
  /** The columns asked for besides these: codes, dates, short names of people; masked like the applicant. */
  more: z.partialRecord(z.enum(JOURNAL_COLUMNS), z.union([z.string(), z.number()]).nullable()).optional(),
})
export type CaseRow = z.infer<typeof caseRow>

export type { CaseFilter } from './case-filter.ts'

/** The register can be ordered by every column that it can show, and by how well a card fits the words of `query`. */
export const CASE_SORTS = [...JOURNAL_COLUMNS, 'relevance'] as const
export type CaseSort = JournalColumn | 'relevance'

export const proposalView = z.object({
  id,
  caseId: id,
  ground,
  reason: z.string(),
  fragment: z.string(),
  redirectTo: z.string(),
  state: z.enum(['pending', 'accepted', 'rejected', 'withdrawn', 'reversed']),
  proposedBy: personRef,
  proposedAt: isoInstant,
  decidedBy: personRef.nullable(),
  decidedAt: isoInstant.nullable(),
  decisionNote: z.string(),
  /** What must still be told to the applicant, e.g. «уведомление о нечитаемости до 30.11.2026»; null when nothing. */
  notice: z.string().nullable(),
  reversalReason: z.string().nullable(),
  version,
})
export type ProposalView = z.infer<typeof proposalView>

export const extensionView = z.object({
  id,
  days: z.int(),
  fromDue: isoDate,
  toDue: isoDate,
  reason: z.string(),
  state: z.enum(['pending', 'granted', 'refused']),
  proposedBy: personRef,
  proposedAt: isoInstant,
  decidedBy: personRef.nullable(),
  decidedAt: isoInstant.nullable(),
  version,
})
export type ExtensionView = z.infer<typeof extensionView>

export const documentView = z.object({
  id,
  replyId: id,
  letter: letterKind,
  outgoingNumber: z.string(),
  signedOn: isoDate,
  signer: z.string(),
  sha256: z.string(),
  pages: z.int(),
  training: z.boolean(),
  /** Signed within the file, or by hand on paper, whose scan the file is. */
  kind: z.enum(['electronic', 'ink']).default('electronic'),
  /** Taken back before it was sent: kept, but not the answer. */
  recalled: z.boolean(),
})
export type DocumentView = z.infer<typeof documentView>

export const dispatchView = z.object({
  replyId: id,
  channel: z.string(),
  address: z.string(),
  dispatchedOn: isoDate,
  proof: z.string(),
  postalId: z.string(),
  recipient: z.string(),
  recordedBy: z.string(),
  /** Why it did not arrive; null while nothing says so. */
  problem: z.string().nullable(),
})

/** What the signed-in person may do with this case right now; the service decides again on every call. */
export const CASE_PERMISSIONS = ['correct', 'attach', 'assign', 'draft', 'submit', 'recall', 'return', 'sign', 'print_ink', 'recall_signed', 'dispatch', 'propose', 'decide', 'reverse', 'extend', 'request_extension', 'link', 'annul', 'reopen', 'close_oral', 'plan_visit', 'notice', 'lift_notice', 'write_letter'] as const
export const casePermission = z.enum(CASE_PERMISSIONS)
export type CasePermission = z.infer<typeof casePermission>

export const oralWay = z.enum(ORAL_WAYS)

export const caseView = z.object({
  id,
  number: z.string(),
  version,
  status: caseStatus,
  registeredOn: isoDate,
  registrar: personRef,
  card,
  applicant: z.string(),
  urgent: z.boolean(),
  deadline,
  due,
  resolution: resolution.extend({ executor: personRef, coExecutors: z.array(personRef), author: personRef, date: isoDate }).nullable(),
  executorPhone: z.string().nullable(),
  deliveryId: id.nullable(),
  files: z.array(fileView),
  deliveries: z.array(z.object({ id, mailbox: z.string(), from: z.string(), subject: z.string(), receivedAt: isoInstant })),
  links: z.array(z.object({ otherId: id, number: z.string(), kind: linkKind, direction: z.enum(['earlier', 'later']), summary: z.string(), status: caseStatus, registeredOn: isoDate })),
  /** What speaks for a ground: words of the letter or facts of earlier answers; a person proposes, another decides. */
  hints: z.array(z.object({ ground, fragment: z.string(), facts: z.array(z.string()) })),
  proposals: z.array(proposalView),
  extensions: z.array(extensionView),
  documents: z.array(documentView),
  dispatches: z.array(dispatchView),
  /** What must be told besides the answer, and the interim letters. */
  duties: z.array(dutyView),
  letters: z.array(letterView),
  result: caseResult.nullable(),
  closedOn: isoDate.nullable(),
  storageUntil: isoDate.nullable(),
  permissions: z.array(casePermission),
  /** Talks and entries of the book that this case was opened from, and the talk that answered it. */
  oralRecords: z.array(z.object({ id, kind: oralKind, number: z.string(), happenedOn: isoDate, promisedOn: isoDate.nullable() })),
  oralAnswers: z.array(z.object({ talkedAt: isoInstant, way: oralWay, answer: z.string(), recordedBy: z.string() })),
  visits: z.array(visitView),
  executorHistory: z.array(z.object({ executor: personRef, assignedBy: personRef, assignedAt: isoInstant, resolution: z.string() })),
})
export type CaseView = z.infer<typeof caseView>

export const timelineEntry = z.object({ seq: z.int(), at: isoInstant, actor: z.string(), action: z.string(), title: z.string(), details: z.array(z.string()) })
export type TimelineEntry = z.infer<typeof timelineEntry>

const versioned = z.object({ caseId: id, version })

export const cases = {
  list: procedure
    .route({ method: 'POST', path: '/cases/list', summary: 'A page of the journal' })
    .input(page.extend({
      filter: caseFilter, sort: z.enum(CASE_SORTS).default('registeredOn'), descending: z.boolean().default(true),
      /** What the list shows besides the usual. */
      columns: z.array(z.enum(JOURNAL_COLUMNS)).max(JOURNAL_COLUMNS.length).default([]),
      /** False: the total was asked for by itself, and here is only as many as are known to be. */
      counted: z.boolean().default(true),
    }))
    .output(z.object({ rows: z.array(caseRow), total: z.int() })),
  totals: procedure
    .route({ method: 'POST', path: '/cases/totals', summary: 'How many cases fit a filter, and how they stand' })
    .input(z.object({ filter: caseFilter }))
    .output(z.object({ total: z.int(), inWork: z.int(), overdue: z.int(), closed: z.int() })),
  find: procedure.route({ method: 'GET', path: '/cases/find', summary: 'Jump to a number, surname or account' }).input(z.object({ query: z.string().trim().min(1).max(200) })).output(z.array(caseRow)),
  get: procedure.route({ method: 'GET', path: '/cases/{caseId}', summary: 'Open a case; the view is audited' }).input(z.object({ caseId: id })).output(caseView),
  timeline: procedure.route({ method: 'GET', path: '/cases/{caseId}/timeline', summary: 'What happened to a case' }).input(z.object({ caseId: id })).output(z.array(timelineEntry)),
  correct: procedure
    .route({ method: 'PUT', path: '/cases/{caseId}', summary: 'Correct the card, with a reason' })
    .input(versioned.extend({ card, ruleCode: z.string().nullable(), reason }))
    .output(caseChanged),
  assign: procedure.route({ method: 'POST', path: '/cases/{caseId}/assignments', summary: 'Name the executor, or another one' }).input(versioned.extend({ resolution })).output(caseChanged),
  requestExtension: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/extension-requests', summary: 'Ask the deputy director for an extension' })
    .input(versioned.extend({ days: z.int().min(1).max(365), reason }))
    .output(caseChanged),
  extend: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/extensions', summary: 'Extend the term (59-ФЗ art. 12 p. 2)' })
    .input(versioned.extend({ days: z.int().min(1).max(365), reason }))
    .output(caseChanged),
  link: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/links', summary: 'Link to an earlier appeal' })
    .input(z.object({ caseId: id, otherId: id, kind: linkKind, note: z.string().trim().max(500) }))
    .output(caseChanged),
  closeOral: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/oral-answer', summary: 'Close an oral appeal by the talk that answered it' })
    .input(versioned.extend({ talkedOn: isoDate, talkedTime: z.string().max(5), way: oralWay, answer: z.string().trim().max(5000), result: replyResult, justified: justification.nullable() }))
    .output(caseChanged),
  annul: procedure.route({ method: 'POST', path: '/cases/{caseId}/annulment', summary: 'Annul the number, with a reason' }).input(versioned.extend({ reason })).output(caseChanged),
  reopen: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/reopening', summary: 'Reopen a closed case with a stated new start' })
    .input(versioned.extend({ reason, startOn: isoDate }))
    .output(caseChanged),
}

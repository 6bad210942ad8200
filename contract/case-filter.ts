import { z } from 'zod'
import { APPEAL_FORMS } from '../domain/appeal.ts'
import type { CaseFilterField } from '../domain/case-filter.ts'
import { CASE_SETS } from '../domain/case-set.ts'
import { appealType, applicantKind, caseResult, caseStatus, channel, ground, id, isoDate, justification, recurrence, replyChannel } from './fields.ts'

export const caseSet = z.enum(CASE_SETS)

const words = z.string().trim().max(300).optional()
const date = isoDate.optional()
const flag = z.boolean().optional()
const days = z.int().min(0).max(100_000).optional()
/** Of several values any will do. */
const anyOf = <T extends z.ZodType>(value: T) => z.array(value).max(500).optional()
const codes = anyOf(z.string().trim().min(1).max(50))

/**
 * What the register is narrowed by; every condition given must hold, an empty list or text is no condition. Texts are found by the
 * beginnings of their words and by word forms, numbers of phones, accounts and e-mails by any part. Personal data can only be
 * searched by in cases where the person sees it.
 */
export const caseFilter = z.object({
  set: caseSet.optional(),
  query: words,
  /** A choice of cases by hand; it narrows the other conditions like any other. */
  ids: z.array(id).max(200_000).optional(),
  /** All that fits but these. */
  exceptIds: z.array(id).max(200_000).optional(),
  statuses: anyOf(caseStatus),
  channels: anyOf(channel),
  types: anyOf(appealType),
  applicantKinds: anyOf(applicantKind),
  recurrences: anyOf(recurrence),
  forms: anyOf(z.enum(APPEAL_FORMS)),
  results: anyOf(caseResult),
  justified: anyOf(justification),
  executorIds: anyOf(id),
  coExecutorIds: anyOf(id),
  /** Units of the executor. */
  unitIds: anyOf(id),
  registrarIds: anyOf(id),
  signerIds: anyOf(id),
  /** Codes; one takes in all beneath it. */
  topics: codes,
  ruleCodes: codes,
  /** Of the decision in force. */
  grounds: anyOf(ground),
  replyChannels: anyOf(replyChannel),
  dispatchChannels: anyOf(replyChannel),
  /** Flags: true asks for it, false for its absence. */
  withoutExecutor: flag,
  withoutTopic: flag,
  /** No answer has gone out, by letter or by a talk. */
  withoutReply: flag,
  open: flag,
  /** Registered by the day and not closed by its end. */
  openOn: date,
  annulled: flag,
  /** True: done with by the date of the law. False: done with later, or overdue today. */
  inTime: flag,
  /** Days past the date of the law: on the day of closing, of those in work today. */
  lateFrom: days,
  lateTo: days,
  extended: flag,
  urgent: flag,
  anonymous: flag,
  collective: flag,
  specialConditions: flag,
  /** Files that came, the program's own letters aside. */
  withFiles: flag,
  registeredFrom: date,
  registeredTo: date,
  receivedFrom: date,
  receivedTo: date,
  legalDueFrom: date,
  legalDueTo: date,
  controlDueFrom: date,
  controlDueTo: date,
  closedFrom: date,
  closedTo: date,
  dispatchedFrom: date,
  dispatchedTo: date,
  authorDateFrom: date,
  authorDateTo: date,
  applicant: words,
  address: words,
  phone: words,
  email: words,
  account: words,
  contractNumber: words,
  inn: words,
  number: words,
  outgoingNumber: words,
  authorNumber: words,
  forwardingBody: words,
  office: words,
  postalId: words,
  meterNumber: words,
  summary: words,
} satisfies Record<CaseFilterField, z.ZodType>)
export type CaseFilter = z.infer<typeof caseFilter>

import { z } from 'zod'
import { appealType, applicantKind, channel, id, isoDate, longText, recurrence, replyChannel, shortText } from './fields.ts'

/**
 * Registration-control card (РКК) as people fill it; mandatory fields are judged by domain/intake-check.ts, so that a half-filled
 * card can travel as a draft. Empty text is ''; a date that is not known is null.
 */
export const card = z.object({
  channel,
  type: appealType,
  receivedOn: isoDate,
  applicantKind,
  surname: shortText,
  name: shortText,
  patronymic: shortText,
  organisation: shortText,
  signatory: shortText,
  address: z.string().trim().max(1000),
  postalIndex: shortText,
  phones: z.array(z.string().trim().min(1).max(50)).max(10),
  email: shortText,
  accountNumber: shortText,
  contractNumber: shortText,
  inn: shortText,
  ogrn: shortText,
  specialConditions: z.boolean(),
  representative: shortText,
  representativeBasis: shortText,
  collectiveCount: z.int().min(2).max(100_000).nullable(),
  contactPerson: shortText,
  summary: z.string().trim().max(2000),
  fullText: longText,
  topics: z.array(z.string()).max(10),
  recurrence,
  authorNumber: shortText,
  authorDate: isoDate.nullable(),
  forwardingBody: shortText,
  forwardingNumber: shortText,
  forwardingDate: isoDate.nullable(),
  forwardingDue: isoDate.nullable(),
  objectAddress: shortText,
  meterNumber: shortText,
  postalId: shortText,
  office: shortText,
  sheets: z.int().nonnegative().max(10_000).nullable(),
  attachmentSheets: z.int().nonnegative().max(10_000).nullable(),
  bookNumber: shortText,
  bookPage: shortText,
  replyChannel,
  replyAddress: z.string().trim().max(1000),
  /** The employee complained about: never an executor of this case (59-ФЗ art. 8 p. 6). */
  aboutUserId: id.nullable(),
})
export type Card = z.infer<typeof card>

export const resolution = z.object({
  executorId: id,
  coExecutorIds: z.array(id).max(10),
  text: z.string().trim().max(2000),
  intermediateDate: isoDate.nullable(),
})
export type Resolution = z.infer<typeof resolution>

/** A stored computation of the clock (domain/deadline.ts), with the sentences that explain it. */
export const deadline = z.object({
  ruleCode: z.string(),
  ruleName: z.string(),
  basis: z.string(),
  start: isoDate,
  legalDue: isoDate,
  controlDue: isoDate,
  why: z.array(z.string()),
  warnings: z.array(z.string()),
})
export type DeadlineView = z.infer<typeof deadline>

/** How the clock looks today; `kind` picks the colour, `label` is the word beside it. */
export const due = z.object({
  kind: z.enum(['overdue', 'today', 'soon', 'later', 'closed_in_time', 'closed_late']),
  days: z.int(),
  label: z.string(),
})
export type Due = z.infer<typeof due>

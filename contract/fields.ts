import { z } from 'zod'
import {
  APPEAL_TYPES, APPLICANT_KINDS, CASE_STATUSES, CHANNELS, GROUNDS, JUSTIFICATIONS, LINK_KINDS, RECURRENCES, REPLY_CHANNELS, REPLY_RESULTS, RESULTS,
} from '../domain/appeal.ts'
import { LETTER_KINDS } from '../domain/letter-kind.ts'
import { ROLES } from '../domain/people.ts'

/** Calendar date in Moscow time, `YYYY-MM-DD`. */
export const isoDate = z.iso.date()
/** Instant in UTC, ISO 8601. */
export const isoInstant = z.iso.datetime()
export const id = z.int().positive()
/** Optimistic version: the number the client saw; a different one in the store is a CONFLICT. */
export const version = z.int().nonnegative()
export const letterKind = z.enum(LETTER_KINDS)
export const replyState = z.enum(['draft', 'visa', 'submitted', 'printed', 'returned', 'signing', 'signed', 'dispatched', 'void'])
export const shortText = z.string().trim().max(300)
export const longText = z.string().max(200_000)
export const reason = z.string().trim().min(3, 'Укажите причину').max(2000)
/** Bytes with a name; travels over the port and over HTTP alike. */
export const fileContent = z.instanceof(File)

export const channel = z.enum(CHANNELS)
export const appealType = z.enum(APPEAL_TYPES)
export const applicantKind = z.enum(APPLICANT_KINDS)
export const recurrence = z.enum(RECURRENCES)
export const replyChannel = z.enum(REPLY_CHANNELS)
export const replyResult = z.enum(REPLY_RESULTS)
export const caseResult = z.enum(RESULTS)
export const justification = z.enum(JUSTIFICATIONS)
export const linkKind = z.enum(LINK_KINDS)
export const caseStatus = z.enum(CASE_STATUSES)
export const ground = z.enum(GROUNDS)
export const role = z.enum(ROLES)

/** A colleague as lists show one: «Счётчикова А.П.». */
export const personRef = z.object({ id, shortName: z.string() })
export type PersonRef = z.infer<typeof personRef>

export const page = z.object({ offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(100).default(50) })
export const done = z.object({ ok: z.literal(true) })
/** What every change of a case answers: where it stands now. */
export const caseChanged = z.object({ caseId: id, number: z.string(), status: caseStatus, version })

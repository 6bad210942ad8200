import { z } from 'zod'
import { calendarDay, calendarYear, clockSettings, ruleInput } from './admin.ts'
import { deadline } from './card.ts'
import { appealType, applicantKind, channel, done, fileContent, id, isoDate, isoInstant, page, personRef, reason, version } from './fields.ts'
import { procedure } from './procedure.ts'

const topicCode = z.string().trim().min(1, 'Введите код').max(20)
const topicName = z.string().trim().min(2, 'Введите название').max(150)

export const topicView = z.object({
  code: z.string(), name: z.string(), parentCode: z.string().nullable(), defaultRuleCode: z.string().nullable(), defaultExecutorId: id.nullable(),
  active: z.boolean(), sort: z.int(), version,
  /** Cases that carry it, closed ones too. */
  used: z.int(),
  /** Codes of the all-Russia classifier that stand for it. */
  classifier: z.array(z.string()),
})
export type TopicView = z.infer<typeof topicView>

export const topicInput = z.object({
  code: topicCode, name: topicName, parentCode: z.string().nullable(), defaultRuleCode: z.string().nullable(), defaultExecutorId: id.nullable(), active: z.boolean(), version,
  /** A topic of this code must not be there yet. */
  isNew: z.boolean(),
})
export type TopicInput = z.infer<typeof topicInput>

/** A change of the reference tables before it is saved. */
export const referenceChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('calendar'), year: calendarYear, days: z.array(calendarDay).max(366) }),
  z.object({ kind: z.literal('clock'), settings: clockSettings }),
  z.object({ kind: z.literal('rule'), /** The rule that is changed, or whose new edition it is; null: a new one. */ id: id.nullable(), edition: z.boolean(), fields: ruleInput }),
  z.object({ kind: z.literal('topic'), code: z.string(), defaultRuleCode: z.string().nullable() }),
])
export type ReferenceChange = z.infer<typeof referenceChange>

const dates = z.object({ legalDue: isoDate, controlDue: isoDate })
/** A case whose term a change would move: numbers, executors and dates, nothing of what is written. */
export const touchedTerm = z.object({
  caseId: id, number: z.string(), executor: z.string().nullable(), ruleCode: z.string(), before: dates,
  /** Null when the term cannot be counted so; `problem` says why. */
  after: dates.nullable(), newRuleCode: z.string(), problem: z.string().nullable(),
})
export type TouchedTerm = z.infer<typeof touchedTerm>

export const termReview = z.object({
  id, version, kind: z.enum(['calendar', 'clock', 'rule', 'topic']), what: z.string(), reason: z.string(), touched: z.int(), waiting: z.int(), recounted: z.int(),
  createdAt: isoInstant, createdBy: z.string(), settledAt: isoInstant.nullable(), settledBy: z.string().nullable(), settledNote: z.string(),
})
export type TermReview = z.infer<typeof termReview>

export const classifierRow = z.object({ code: z.string(), name: z.string(), topicCode: z.string().nullable() })
export type ClassifierRow = z.infer<typeof classifierRow>

export const termTrial = z.object({
  type: appealType, topic: z.string().nullable(), applicantKind, channel, receivedOn: isoDate, registeredOn: isoDate, authorDate: isoDate.nullable(), forwardingDue: isoDate.nullable(), promisedOn: isoDate.nullable(),
})
export type TermTrial = z.infer<typeof termTrial>

export const reference = {
  topics: procedure
    .route({ method: 'GET', path: '/topics', summary: 'Topics with what is bound to them, those switched off too' })
    .output(z.object({ topics: z.array(topicView), rules: z.array(z.object({ code: z.string(), name: z.string() })), executors: z.array(personRef) })),
  saveTopic: procedure.route({ method: 'PUT', path: '/topics', summary: 'Add or change a topic' }).input(topicInput).output(done),
  orderTopic: procedure.route({ method: 'POST', path: '/topics/{code}/order', summary: 'Move a topic up or down within its level' }).input(z.object({ code: z.string(), version, step: z.union([z.literal(1), z.literal(-1)]) })).output(done),
  moveTopic: procedure
    .route({ method: 'POST', path: '/topics/{code}/transfer', summary: 'Move a topic under another one: it continues under a new code, the old code stays with the old cases' })
    .input(z.object({ code: z.string(), version, parentCode: z.string(), newCode: topicCode }))
    .output(done),
  exportTopics: procedure.route({ method: 'GET', path: '/topics/export', summary: 'Topics as a table file' }).output(fileContent),
  classifier: procedure
    .route({ method: 'POST', path: '/topics/classifier/list', summary: 'Codes of the all-Russia classifier and the topics they stand for' })
    .input(page.extend({ query: z.string().trim().max(100) }))
    .output(z.object({ rows: z.array(classifierRow), total: z.int(), mapped: z.int() })),
  importClassifier: procedure
    .route({ method: 'POST', path: '/topics/classifier', summary: 'Take in the classifier from a table file: all of it or nothing' })
    .input(z.object({ file: fileContent }))
    .output(z.object({ added: z.int(), changed: z.int(), same: z.int() })),

  readCalendar: procedure
    .route({ method: 'POST', path: '/calendar/{year}/file', summary: 'Read the days of a year from a table file; nothing is saved' })
    .input(z.object({ year: calendarYear, file: fileContent }))
    .output(z.array(calendarDay)),
  shippedCalendar: procedure
    .route({ method: 'GET', path: '/calendar/{year}/shipped', summary: 'The days of a year as the program was delivered with them' })
    .input(z.object({ year: z.coerce.number().int().min(2000).max(2100) }))
    .output(z.object({ days: z.array(calendarDay), confirmed: z.boolean(), years: z.array(z.int()) })),
  exportCalendar: procedure.route({ method: 'GET', path: '/calendar/{year}/export', summary: 'The days of a year as a table file' }).input(z.object({ year: z.coerce.number().int().min(2000).max(2100) })).output(fileContent),

  tryTerm: procedure
    .route({ method: 'POST', path: '/rules/trial', summary: 'Which term an appeal would get, and why' })
    .input(termTrial)
    .output(z.object({ terms: z.array(z.object({ ruleCode: z.string(), ruleName: z.string(), deadline: deadline.nullable(), problem: z.string().nullable() })) })),
  effect: procedure
    .route({ method: 'POST', path: '/terms/effect', summary: 'Open cases whose term a change would move' })
    .input(page.extend({ change: referenceChange }))
    .output(z.object({ rows: z.array(touchedTerm), total: z.int(), examined: z.int() })),
  reviews: procedure.route({ method: 'GET', path: '/terms/reviews', summary: 'Changes whose running terms wait for a decision, then the latest decided' }).output(z.array(termReview)),
  reviewCases: procedure
    .route({ method: 'POST', path: '/terms/reviews/{id}/cases', summary: 'Cases of a review that are not recounted yet' })
    .input(page.extend({ id }))
    .output(z.object({ rows: z.array(touchedTerm), total: z.int() })),
  recount: procedure
    .route({ method: 'POST', path: '/terms/reviews/{id}/recount', summary: 'Recount the chosen cases, each in a transaction of its own' })
    .input(z.object({ id, caseIds: z.array(id).min(1, 'Отметьте обращения').max(100), reason }))
    .output(z.object({ recounted: z.int(), skipped: z.array(z.object({ number: z.string(), why: z.string() })) })),
  settleReview: procedure
    .route({ method: 'POST', path: '/terms/reviews/{id}/settlement', summary: 'Leave the remaining terms as they are' })
    .input(z.object({ id, version, reason }))
    .output(done),
}

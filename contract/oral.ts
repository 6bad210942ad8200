import { z } from 'zod'
import { ATTEMPT_RESULTS, CALLBACK_STATES, ORAL_KINDS, ORAL_OUTCOMES, VISIT_STATES } from '../domain/oral/record.ts'
import { isTimeOfDay } from '../domain/calendar-date.ts'
import { appealType, done, id, isoDate, isoInstant, page, personRef, reason, shortText, version } from './fields.ts'
import { procedure } from './procedure.ts'

export const oralKind = z.enum(ORAL_KINDS)
export const oralOutcome = z.enum(ORAL_OUTCOMES)
const attemptResult = z.enum(ATTEMPT_RESULTS)
const callbackState = z.enum(CALLBACK_STATES)
const visitState = z.enum(VISIT_STATES)

/** `HH:MM`, Moscow; '' while not known. */
const timeOrNone = z.string().refine((text) => text === '' || isTimeOfDay(text), 'Укажите время в виде ЧЧ:ММ.')
const note = z.string().trim().max(2000)
const address = z.string().trim().max(1000)

const person = { surname: shortText, name: shortText, patronymic: shortText, accountNumber: shortText, address, phone: shortText }

/** An agreed call back (7.1.2): date and time, who calls whom, about what. */
const callbackForm = z.object({ date: isoDate, time: timeOrNone, phone: shortText, assigneeId: id, question: note })

/** A record as people fill it; what is mandatory is judged by domain/oral/check-record.ts. Empty text is ''. */
export const oralForm = z.object({
  kind: oralKind,
  date: isoDate,
  time: timeOrNone,
  durationSeconds: z.int().nonnegative().max(86_400).nullable(),
  ...person,
  /** The caller was told that the talk is recorded (7.1.7). */
  warned: z.boolean(),
  /** Data of one account were asked for (7.1.4). */
  confidential: z.boolean(),
  specialConditions: z.boolean(),
  topics: z.array(z.string()).max(10),
  summary: note,
  outcome: oralOutcome,
  answer: note,
  directedTo: shortText,
  endReason: note,
  appealType,
  promisedOn: isoDate.nullable(),
  office: shortText,
  bookNumber: shortText,
  bookPage: shortText,
  callback: callbackForm.nullable(),
})
export type OralForm = z.infer<typeof oralForm>

export const oralRow = z.object({
  id,
  kind: oralKind,
  number: z.string(),
  happenedOn: isoDate,
  startedAt: isoInstant.nullable(),
  durationSeconds: z.int().nullable(),
  /** «Лампочкин С.И.» or «не назвался»; masked for those who do not work with it, as are the account and the phone. */
  person: z.string(),
  accountNumber: z.string(),
  phone: z.string(),
  identified: z.boolean(),
  /** '' when masked. */
  summary: z.string(),
  topic: z.string().nullable(),
  outcome: oralOutcome,
  promisedOn: isoDate.nullable(),
  callbackDue: isoInstant.nullable(),
  bookPlace: z.string(),
  caseRef: z.object({ id, number: z.string() }).nullable(),
  recordedBy: personRef,
})
export type OralRow = z.infer<typeof oralRow>

const attemptView = z.object({ id, at: isoInstant, result: attemptResult, note: z.string(), nextDueAt: isoInstant.nullable(), by: personRef })

/** Whose the work is today: while the person asked is away it is the substitute's too. */
const whose = {
  /** Of the person who looks: asked, or standing in for the one who was. */
  own: z.boolean(),
  /** «за Счётчикову А.П., отпуск до 30.11.2026» to the substitute; to others the name, with the absence; '' to the one who was asked. */
  whose: z.string(),
}

export const callbackView = z.object({
  id,
  version,
  recordId: id,
  number: z.string(),
  kind: oralKind,
  person: z.string(),
  phone: z.string(),
  question: z.string(),
  dueAt: isoInstant,
  assignee: personRef,
  ...whose,
  state: callbackState,
  result: z.string(),
  attempts: z.int(),
})
export type CallbackView = z.infer<typeof callbackView>

export const visitView = z.object({
  id,
  version,
  number: z.string(),
  state: visitState,
  visitOn: isoDate,
  visitTime: z.string(),
  assignee: personRef,
  ...whose,
  person: z.string(),
  accountNumber: z.string(),
  phone: z.string(),
  address: z.string(),
  purpose: z.string(),
  result: z.string(),
  recordRef: z.object({ id, number: z.string() }).nullable(),
  caseRef: z.object({ id, number: z.string() }).nullable(),
  createdBy: personRef,
  closedBy: personRef.nullable(),
  closedAt: isoInstant.nullable(),
})
export type VisitView = z.infer<typeof visitView>

export const oralView = z.object({
  id,
  version,
  number: z.string(),
  form: oralForm,
  identified: z.boolean(),
  recordedBy: personRef,
  recordedAt: isoInstant,
  caseRef: z.object({ id, number: z.string() }).nullable(),
  callbacks: z.array(callbackView.extend({ log: z.array(attemptView) })),
  visits: z.array(visitView),
  mayCorrect: z.boolean(),
  mayOpenAppeal: z.boolean(),
})
export type OralView = z.infer<typeof oralView>

/** What an appeal opened from a record takes along. */
export const oralOrigin = z.object({ recordId: id, number: z.string(), promisedOn: isoDate.nullable() })
export type OralOrigin = z.infer<typeof oralOrigin>

/** A talk or an appeal of the same caller, with what they have in common. */
export const earlierContact = z.object({
  source: z.enum(['talk', 'case']), id, number: z.string(), on: isoDate, words: z.string(), state: z.string(), match: z.string(),
})
export type EarlierContact = z.infer<typeof earlierContact>

const visitForm = z.object({ ...person, purpose: note, date: isoDate, time: timeOrNone, assigneeId: id })
export type VisitForm = z.infer<typeof visitForm>

const recorded = z.object({ id, number: z.string(), version })
const versioned = z.object({ id, version })
const agreed = z.object({ date: isoDate, time: timeOrNone })

export const oral = {
  desk: procedure
    .route({ method: 'GET', path: '/oral/desk', summary: 'The service clock, the limits of a talk, and who may be asked to call' })
    .output(z.object({ now: isoInstant, remindMinutes: z.int(), answerSeconds: z.int(), promiseLimit: isoDate.nullable(), colleagues: z.array(personRef), awaiting: z.int() })),
  callbacks: procedure
    .route({ method: 'GET', path: '/oral/callbacks', summary: 'Calls that were promised, the soonest first' })
    .input(z.object({ mine: z.boolean() }))
    .output(z.object({ now: isoInstant, remindMinutes: z.int(), rows: z.array(callbackView) })),
  list: procedure
    .route({ method: 'POST', path: '/oral/list', summary: 'A page of a journal: calls, reception or the book of comments' })
    .input(page.extend({ kind: oralKind, from: isoDate.optional(), to: isoDate.optional(), outcome: oralOutcome.optional(), mine: z.boolean().default(false), awaiting: z.boolean().default(false), query: z.string().trim().max(200).default('') }))
    .output(z.object({ rows: z.array(oralRow), total: z.int() })),
  get: procedure.route({ method: 'GET', path: '/oral/{id}', summary: 'Open a record; the view is audited' }).input(z.object({ id })).output(oralView),
  record: procedure
    .route({ method: 'POST', path: '/oral', summary: 'Record a talk or an entry of the book' })
    .input(oralForm.extend({ requestId: z.uuid() }))
    .output(recorded),
  correct: procedure.route({ method: 'PUT', path: '/oral/{id}', summary: 'Correct a record, with a reason' }).input(oralForm.extend({ ...versioned.shape, reason })).output(recorded),
  earlier: procedure
    .route({ method: 'POST', path: '/oral/earlier', summary: 'Earlier talks and appeals of the same caller' })
    .input(z.object({ surname: z.string(), name: z.string(), accountNumber: z.string(), phone: z.string() }))
    .output(z.array(earlierContact)),
  attempt: procedure
    .route({ method: 'POST', path: '/oral/callbacks/{id}/attempts', summary: 'An attempt to call back: reached, or when next' })
    .input(versioned.extend({ result: attemptResult, note, next: agreed.nullable() }))
    .output(done),
  moveCallback: procedure
    .route({ method: 'PUT', path: '/oral/callbacks/{id}', summary: 'Agree another time, or hand the call over' })
    .input(versioned.extend({ ...agreed.shape, assigneeId: id, reason }))
    .output(done),
  visits: procedure
    .route({ method: 'POST', path: '/oral/visits/list', summary: 'A page of the journal of home visits' })
    .input(page.extend({ from: isoDate.optional(), to: isoDate.optional(), planned: z.boolean(), mine: z.boolean().default(false), query: z.string().trim().max(200).default('') }))
    .output(z.object({ rows: z.array(visitView), total: z.int() })),
  visit: procedure.route({ method: 'GET', path: '/oral/visits/{id}', summary: 'Open a visit; the view is audited' }).input(z.object({ id })).output(visitView),
  planVisit: procedure
    .route({ method: 'POST', path: '/oral/visits', summary: 'Plan a visit to a person who cannot come (6.3.3)' })
    .input(visitForm.extend({ requestId: z.uuid(), recordId: id.nullable(), caseId: id.nullable() }))
    .output(recorded),
  moveVisit: procedure
    .route({ method: 'PUT', path: '/oral/visits/{id}', summary: 'Another day, or another person to go' })
    .input(versioned.extend({ ...agreed.shape, assigneeId: id, reason }))
    .output(done),
  finishVisit: procedure
    .route({ method: 'POST', path: '/oral/visits/{id}/result', summary: 'What the visit gave, or why it is cancelled' })
    .input(versioned.extend({ held: z.boolean(), result: note }))
    .output(done),
}

import type { Database, Statement } from 'better-sqlite3'
import { caseKeys } from '../../db/keys.ts'
import { toJson } from '../../db/schema/json.ts'
import { stemmedText } from '../../db/search/words.ts'
import { phoneKey } from '../../db/text.ts'
import { addDays, moscowInstant, yearOf, type IsoDate } from '../../domain/calendar-date.ts'
import { computeDeadline, type Deadline, DEFAULT_CLOCK, planAnew } from '../../domain/deadline.ts'
import { proposeRules } from '../../domain/deadline-rule.ts'
import { indexLetter } from '../../domain/index-letter.ts'
import { DEFAULT_NUMBERING, formatNumber, parseTemplate } from '../../domain/numbering.ts'
import { postalIdProblem } from '../../domain/postal-id.ts'
import { retentionUntil } from '../../domain/retention.ts'
import type { Chain } from './chain.ts'
import { diceOf, type Dice } from './dice.ts'
import type { inserter } from './insert.ts'
import { lifeOf, type Hand, type Life } from './life.ts'
import type { Office, Person } from './office.ts'
import { MATTERS } from './words.ts'
import { writeContacts, writeExecutors, writeExtension, writeFiles, writeProposal, writeTopics } from './writeParts.ts'
import { REMARK, writeReply } from './writeReply.ts'
import { withoutContacts, writtenAppeal, type Appeal } from './written.ts'

export interface Filling {
  readonly insert: ReturnType<typeof inserter>
  /** Rows of what the schema of the store does not type. */
  readonly statements: { readonly surname: Statement; readonly words: Statement }
  readonly chain: Chain
  readonly office: Office
  readonly today: IsoDate
  readonly seed: number
}

export const statementsOf = (db: Database): Filling['statements'] => ({
  surname: db.prepare('insert or ignore into surnames (surname, base, tail) values (?, ?, ?)'),
  words: db.prepare('insert into case_search (rowid, card, letter, reply) values (?, ?, ?, ?)'),
})

export interface CaseToWrite {
  readonly id: number
  readonly seq: number
  readonly day: IsoDate
  readonly time: string
  /** The earlier case it repeats. */
  readonly repeats: { readonly id: number; readonly account: number } | null
}

const APPEALS = parseTemplate(DEFAULT_NUMBERING.appeals)
/** «Поведение сотрудника» */
const ABOUT_PEOPLE = '09.03'
/** Letters that a supervising body has sent on. */
const SUPERVISION = '19'
/** As the rule ПРОДЛ-30 names it. */
const EXTENSION_BASIS = '59-ФЗ, ст. 12 ч. 2'
const RESOLUTION = 'Рассмотреть, подготовить ответ'
/** Rules begin with the Standard; older cards are counted by the same ones. */
const FIRST_RULES: IsoDate = '2020-01-01'

/** Writes a case with everything that has come of it up to today; answers the account it is of. */
export function writeCase(filling: Filling, one: CaseToWrite): number {
  const { insert, office, today, seed } = filling
  const { id, seq, day, time, repeats } = one
  const dice = diceOf(seed, 5, id)
  const written = writtenAppeal(seed, id, { day, again: repeats?.account ?? null })
  const deadline = deadlineOf(filling, written, day)
  const life = lifeOf(dice, { day, time, today, calendar: office.calendar, organisation: written.firm !== null, due: deadline.legalDue })
  const appeal = life.ground === 'no_contacts' ? withoutContacts(written, dice) : written
  const { person, firm, kind, type, channel, reachable, matter } = appeal
  const about = matter.topic === ABOUT_PEOPLE && dice.chance(0.6) ? dice.pick(office.executors) : null
  // 59-ФЗ art. 8 p. 6: never the one who is complained about.
  const executor = dice.pick(office.executors.filter(({ userId }) => userId !== about?.userId))
  const clerk = dice.pick(office.clerks)
  const year = yearOf(day)
  const number = formatNumber(APPEALS, { letter: indexLetter({ kind, surname: appeal.anonymous ? '' : person.surname, organisation: firm?.organisation ?? '' }), seq, year, type, channel, repeated: repeats !== null })
  const term = extendedTerm(filling, deadline, life)
  const { legalDue } = term
  const [registered] = life.steps
  const last = life.steps.at(-1)
  const closed = ['dispatched', 'closed_no_action', 'closed_no_reply', 'redirected', 'annulled'].includes(life.status) ? last : undefined
  const assigned = life.steps.find(({ action }) => action === 'case.assigned')
  const signed = life.steps.find(({ action }) => action === 'reply.signed')
  const names = appeal.anonymous ? { surname: null, name: null, patronymic: null, organisation: null } : firm === null ? { surname: person.surname, name: person.name, patronymic: person.patronymic, organisation: null } : { surname: null, name: null, patronymic: null, organisation: firm.organisation }
  const recurrence = repeats === null ? 'first' : dice.chance(0.08) ? 'duplicate' : 'repeated'
  const represented = reachable && dice.chance(0.02)
  const forwarded = matter.topic.startsWith(SUPERVISION)
  const outgoing = signed === undefined ? null : `${number}/1`
  const at = registered?.at ?? moscowInstant(day, time)

  insert('cases', {
    id, number, seq, year, series: '', ...caseKeys({ year, seq, series: '', ...names }), client_request_id: null, status: life.status,
    status_before_proposal: life.status === 'proposal_pending' ? 'assigned' : null, version: life.steps.length, registered_on: day, registered_at: at, registrar_id: clerk.userId,
    received_on: day, received_at: null, channel, form: appeal.form, type, type_kind: null, recurrence, urgent: matter.topic === '18' || life.ground === 'threat',
    applicant_kind: kind, anonymous: appeal.anonymous, ...names, signatory: null, address: appeal.address, postal_index: firm === null && reachable ? person.postalIndex : null, phones: toJson<readonly string[]>(appeal.phone === null ? [] : [appeal.phone]), email: appeal.email,
    account_number: firm === null && reachable ? person.account : null, contract_number: firm?.contract ?? null, inn: firm?.inn ?? null, ogrn: null, special_conditions: dice.chance(0.01), representative: represented ? `${person.surname} ${person.name}` : null, representative_basis: represented ? 'Доверенность' : null,
    collective_count: kind === 'collective' ? dice.whole(3, 120) : null, contact_person: kind === 'collective' ? `${person.surname} ${person.name} ${person.patronymic}` : null,
    author_number: type === 'claim' ? String(dice.whole(1, 900)) : null, author_date: type === 'claim' || kind === 'entrepreneur' ? addDays(day, -dice.whole(1, 6)) : null,
    forwarding_body: forwarded ? 'Государственная жилищная инспекция' : null, forwarding_number: forwarded ? `ЖИ-${dice.whole(10, 9_999)}` : null, forwarding_date: forwarded ? addDays(day, -dice.whole(1, 7)) : null, forwarding_due: null,
    object_address: dice.chance(0.15) ? appeal.address : null, meter_number: reachable && dice.chance(0.3) ? person.meter : null, delivery_mailbox: null, message_id: null,
    postal_id: channel === 'post' && dice.chance(0.6) ? postalId(dice) : null, office: channel === 'handed_in' ? `Офис № ${dice.whole(1, 2)}` : null, sheets: dice.whole(1, 4), attachment_sheets: dice.chance(0.4) ? dice.whole(1, 9) : null, book_number: null, book_page: null,
    reply_channel: appeal.replyChannel, reply_address: appeal.replyAddress, about_user_id: about?.userId ?? null, executor_id: assigned === undefined ? null : executor.userId,
    resolution_author_id: assigned === undefined ? null : clerk.userId, resolution_date: assigned?.day ?? null, intermediate_date: assigned !== undefined && dice.chance(0.08) ? addDays(assigned.day, 10) : null, rule_code: deadline.ruleCode, legal_due: legalDue,
    control_due: term.controlDue, promised_on: null, clock_restarted_on: null, result: life.result, justified: life.status === 'dispatched' ? life.justified : null,
    outgoing_number: outgoing, outgoing_date: signed?.day ?? null, signer_id: signed === undefined ? null : office.deputy.userId, dispatch_channel: life.status === 'dispatched' ? appeal.replyChannel : null,
    dispatched_on: life.status === 'dispatched' ? (closed?.day ?? null) : null, closed_on: closed?.day ?? null, closed_at: closed?.at ?? null, file_index: null, storage_until: closed === undefined ? null : retentionUntil(closed.day),
    legal_hold: false, updated_at: last?.at ?? at, updated_by: clerk.userId, summary: appeal.summary, resolution_text: assigned === undefined ? null : RESOLUTION, deadline_json: toJson<unknown>(term),
    full_text: life.ground === 'illegible' ? null : appeal.text,
  })
  insert('numbers', { journal: 'appeals', year, series: '', seq, text: number, case_id: id, reply_id: null, issued_at: at, annulled_at: life.status === 'annulled' ? (closed?.at ?? null) : null, annul_reason: life.status === 'annulled' ? 'Зарегистрировано дважды' : null, annulled_by: life.status === 'annulled' ? clerk.userId : null })
  writeTopics(filling, id, dice, { main: matter.topic, other: dice.pick(MATTERS).topic })
  if (assigned !== undefined) writeExecutors(filling, id, dice, { at: assigned.at, by: clerk, executor, resolution: RESOLUTION })
  if (repeats !== null) insert('case_links', { case_id: id, other_case_id: repeats.id, kind: recurrence === 'duplicate' ? 'duplicate' : 'repeated', note: null, created_by: clerk.userId, created_at: at })
  writeContacts(filling, id, appeal)
  writeFiles(filling, id, { count: appeal.files, at, by: clerk.userId, seed: id })
  if (life.extended !== null) writeExtension(filling, id, { days: life.extended.days, from: deadline.legalDue, to: legalDue, life, executor })
  if (life.ground !== null) writeProposal(filling, id, { life, by: clerk })
  const reply = writeReply(filling, { id, number, outgoing, appeal, life, executor })
  indexWords(filling, { id, number, outgoing, appeal, names, reply, remarked: life.steps.some(({ action }) => action === 'reply.returned') })
  for (const step of life.steps) {
    const hands: Record<Hand, Person> = { clerk, executor, deputy: office.deputy }
    filling.chain.add({ at: step.at, day: step.day, actor: hands[step.hand], action: step.action, entity: 'case', entityId: id, caseId: id, after: step.action === 'case.registered' ? { number, channel, type, registered_on: day, legal_due: legalDue, rule_code: deadline.ruleCode } : { status: step.status } })
  }
  return appeal.account
}

/** Thirteen digits and the one that checks them (domain/postal-id). */
function postalId(dice: Dice): string {
  const digits = `3575${String(dice.whole(0, 999_999_999)).padStart(9, '0')}`
  const check = Array.from({ length: 10 }, (_, digit) => `${digits}${digit}`).find((id) => postalIdProblem(id) === null)
  return check ?? digits
}

function deadlineOf({ office }: Filling, { type, kind, channel, matter }: Appeal, day: IsoDate) {
  const on = day < FIRST_RULES ? FIRST_RULES : day
  const rules = proposeRules({ type, topic: matter.topic, topics: [matter.topic], applicantKind: kind, channel }, office.rules, on).filter(({ amount }) => amount !== null)
  const [rule] = rules
  if (rule === undefined) throw new Error(`no rule for ${type} ${matter.topic}`)
  return { ...computeDeadline({ rule, start: day, settings: DEFAULT_CLOCK, calendar: office.calendar }), ruleName: rule.name }
}

/** An extended term says so in itself: a recount then leaves the date that was told to the applicant. */
function extendedTerm<Of extends Deadline>({ office }: Filling, deadline: Of, { extended, steps }: Life): Of {
  const decided = steps.find(({ action }) => action === 'case.extended')
  if (extended === null || decided === undefined) return deadline
  const extension = { days: extended.days, decidedOn: decided.day, previousLegalDue: deadline.legalDue, basis: EXTENSION_BASIS }
  return { ...deadline, ...planAnew({ ...deadline, legalDue: addDays(deadline.legalDue, extended.days), extension }, deadline.nonWorking, office.calendar) }
}

function indexWords({ statements }: Filling, { id, number, outgoing, appeal, names, reply, remarked }: { id: number; number: string; outgoing: string | null; appeal: Appeal; names: { surname: string | null; name: string | null; patronymic: string | null; organisation: string | null }; reply: string; remarked: boolean }): void {
  const { person, firm, phone, address, email, summary, text, reachable } = appeal
  const card = stemmedText(number, names.surname, names.name, names.patronymic, names.organisation, address, email, firm?.contract, firm?.inn, summary, firm === null && reachable ? person.account : null, phone === null ? null : phoneKey(phone))
  statements.words.run(id, card, stemmedText(text), stemmedText(...(reply === '' ? [] : [outgoing, `О: ${summary}`, reply]), remarked ? REMARK : null))
}

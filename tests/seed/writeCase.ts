import type { Database, Statement } from 'better-sqlite3'
import { caseKeys, surnameRow } from '../../db/keys.ts'
import { toJson } from '../../db/schema/json.ts'
import { stemmedText } from '../../db/search/words.ts'
import { accountKey, emailKey, phoneKey } from '../../db/text.ts'
import { GROUND_LABELS } from '../../domain/appeal.ts'
import { addDays, formatRuDate, moscowInstant, yearOf, type IsoDate } from '../../domain/calendar-date.ts'
import { computeDeadline, DEFAULT_CLOCK } from '../../domain/deadline.ts'
import { proposeRules } from '../../domain/deadline-rule.ts'
import { indexLetter } from '../../domain/index-letter.ts'
import { documentFromText } from '../../domain/letter-document.ts'
import { DEFAULT_NUMBERING, formatNumber, parseTemplate } from '../../domain/numbering.ts'
import { retentionUntil } from '../../domain/retention.ts'
import type { Chain } from './chain.ts'
import { diceOf } from './dice.ts'
import type { inserter } from './insert.ts'
import { lifeOf, type Hand, type Life } from './life.ts'
import type { Office, Person } from './office.ts'
import { writtenAppeal, type Appeal } from './written.ts'

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
/** Rules begin with the Standard; older cards are counted by the same ones. */
const FIRST_RULES: IsoDate = '2020-01-01'

/** Writes a case with everything that has come of it up to today; answers the account it is of. */
export function writeCase(filling: Filling, one: CaseToWrite): number {
  const { insert, office, today, seed } = filling
  const { id, seq, day, time, repeats } = one
  const dice = diceOf(seed, 5, id)
  const appeal = writtenAppeal(seed, id, { day, again: repeats?.account ?? null })
  const { person, firm, kind, type, channel } = appeal
  const deadline = deadlineOf(filling, appeal, day)
  const life = lifeOf(dice, { day, time, today, calendar: office.calendar, organisation: firm !== null, due: deadline.legalDue })
  const executor = dice.pick(office.executors)
  const clerk = dice.pick(office.clerks)
  const year = yearOf(day)
  const number = formatNumber(APPEALS, { letter: indexLetter({ kind, surname: person.surname, organisation: firm?.organisation ?? '' }), seq, year, type, channel, repeated: repeats !== null })
  const legalDue = addDays(deadline.legalDue, life.extended?.days ?? 0)
  const [registered] = life.steps
  const last = life.steps.at(-1)
  const closed = ['dispatched', 'closed_no_action', 'closed_no_reply', 'redirected', 'annulled'].includes(life.status) ? last : undefined
  const assigned = life.steps.find(({ action }) => action === 'case.assigned')
  const signed = life.steps.find(({ action }) => action === 'reply.signed')
  const names = firm === null ? { surname: person.surname, name: person.name, patronymic: person.patronymic, organisation: null } : { surname: null, name: null, patronymic: null, organisation: firm.organisation }
  const outgoing = signed === undefined ? null : `${number}/1`
  const at = registered?.at ?? moscowInstant(day, time)

  insert('cases', {
    id, number, seq, year, series: '', ...caseKeys({ year, seq, series: '', ...names }), client_request_id: null, status: life.status,
    status_before_proposal: life.status === 'proposal_pending' ? 'assigned' : null, version: life.steps.length, registered_on: day, registered_at: at, registrar_id: clerk.userId,
    received_on: day, received_at: null, channel, form: appeal.form, type, type_kind: null, recurrence: repeats === null ? 'first' : 'repeated', urgent: appeal.matter.topic === '18' || life.ground === 'threat',
    applicant_kind: kind, anonymous: false, ...names, signatory: null, address: appeal.address, postal_index: firm === null ? person.postalIndex : null, phones: toJson<readonly string[]>([appeal.phone]), email: appeal.email,
    account_number: firm === null ? person.account : null, contract_number: firm?.contract ?? null, inn: firm?.inn ?? null, ogrn: null, special_conditions: dice.chance(0.01), representative: null, representative_basis: null,
    collective_count: kind === 'collective' ? dice.whole(3, 120) : null, contact_person: kind === 'collective' ? `${person.surname} ${person.name} ${person.patronymic}` : null,
    author_number: type === 'claim' ? String(dice.whole(1, 900)) : null, author_date: type === 'claim' || kind === 'entrepreneur' ? addDays(day, -dice.whole(1, 6)) : null,
    forwarding_body: null, forwarding_number: null, forwarding_date: null, forwarding_due: null, object_address: null, meter_number: dice.chance(0.3) ? person.meter : null, delivery_mailbox: null, message_id: null,
    postal_id: null, office: channel === 'handed_in' ? `Офис № ${dice.whole(1, 2)}` : null, sheets: dice.whole(1, 4), attachment_sheets: dice.chance(0.4) ? dice.whole(1, 9) : null, book_number: null, book_page: null,
    reply_channel: appeal.replyChannel, reply_address: appeal.replyAddress, about_user_id: null, executor_id: assigned === undefined ? null : executor.userId,
    resolution_author_id: assigned === undefined ? null : clerk.userId, resolution_date: assigned?.day ?? null, intermediate_date: null, rule_code: deadline.ruleCode, legal_due: legalDue,
    control_due: life.extended === null ? deadline.controlDue : legalDue, promised_on: null, clock_restarted_on: null, result: life.result, justified: life.status === 'dispatched' ? life.justified : null,
    outgoing_number: outgoing, outgoing_date: signed?.day ?? null, signer_id: signed === undefined ? null : office.deputy.userId, dispatch_channel: life.status === 'dispatched' ? appeal.replyChannel : null,
    dispatched_on: life.status === 'dispatched' ? (closed?.day ?? null) : null, closed_on: closed?.day ?? null, closed_at: closed?.at ?? null, file_index: null, storage_until: closed === undefined ? null : retentionUntil(closed.day),
    legal_hold: false, updated_at: last?.at ?? at, updated_by: clerk.userId, summary: appeal.summary, resolution_text: assigned === undefined ? null : 'Рассмотреть, подготовить ответ', deadline_json: toJson<unknown>({ ...deadline, legalDue }),
    full_text: appeal.text,
  })
  insert('numbers', { journal: 'appeals', year, series: '', seq, text: number, case_id: id, reply_id: null, issued_at: at, annulled_at: life.status === 'annulled' ? (closed?.at ?? null) : null, annul_reason: life.status === 'annulled' ? 'Зарегистрировано дважды' : null, annulled_by: life.status === 'annulled' ? clerk.userId : null })
  insert('case_topics', { case_id: id, topic_code: appeal.matter.topic, main: true })
  if (assigned !== undefined) insert('assignments', { case_id: id, executor_id: executor.userId, assigned_by: clerk.userId, assigned_at: assigned.at, resolution: 'Рассмотреть, подготовить ответ', intermediate_date: null, ended_at: null })
  if (repeats !== null) insert('case_links', { case_id: id, other_case_id: repeats.id, kind: 'repeated', note: null, created_by: clerk.userId, created_at: at })
  writeContacts(filling, id, appeal)
  writeFiles(filling, id, { count: appeal.files, at, by: clerk.userId, seed: id })
  if (life.extended !== null) writeExtension(filling, id, { days: life.extended.days, from: deadline.legalDue, to: legalDue, life, executor })
  if (life.ground !== null) writeProposal(filling, id, { life, by: clerk })
  const reply = writeReply(filling, { id, number, outgoing, appeal, life, executor })
  indexWords(filling, { id, number, outgoing, appeal, names, reply })
  for (const step of life.steps) {
    const hands: Record<Hand, Person> = { clerk, executor, deputy: office.deputy }
    filling.chain.add({ at: step.at, day: step.day, actor: hands[step.hand], action: step.action, entity: 'case', entityId: id, caseId: id, after: step.action === 'case.registered' ? { number, channel, type, registered_on: day, legal_due: legalDue, rule_code: deadline.ruleCode } : { status: step.status } })
  }
  return appeal.account
}

function deadlineOf({ office }: Filling, { type, kind, channel, matter }: Appeal, day: IsoDate) {
  const on = day < FIRST_RULES ? FIRST_RULES : day
  const rules = proposeRules({ type, topic: matter.topic, topics: [matter.topic], applicantKind: kind, channel }, office.rules, on).filter(({ amount }) => amount !== null)
  const [rule] = rules
  if (rule === undefined) throw new Error(`no rule for ${type} ${matter.topic}`)
  return { ...computeDeadline({ rule, start: day, settings: DEFAULT_CLOCK, calendar: office.calendar }), ruleName: rule.name }
}

function writeContacts({ insert, statements }: Filling, id: number, { person, firm, phone, email }: Appeal): void {
  const phoneValue = phoneKey(phone)
  if (phoneValue !== null) insert('case_contacts', { case_id: id, kind: 'phone', value: phoneValue })
  const emailValue = email === null ? null : emailKey(email)
  if (emailValue !== null) insert('case_contacts', { case_id: id, kind: 'email', value: emailValue })
  if (firm !== null) return
  const account = accountKey(person.account)
  if (account !== null) insert('case_contacts', { case_id: id, kind: 'account', value: account })
  const known = surnameRow(person.surname)
  if (known !== null) statements.surname.run(known.surname, known.base, known.tail)
}

function writeFiles({ insert, office }: Filling, id: number, { count, at, by, seed }: { count: number; at: string; by: number; seed: number }): void {
  for (let one = 0; one < count; one += 1) {
    const sheet = office.sheets[(seed + one * 7) % office.sheets.length]
    if (sheet === undefined) continue
    const name = one === 0 ? 'Обращение.pdf' : `Приложение ${one}.pdf`
    insert('case_files', { case_id: id, delivery_id: null, sha256: sheet.sha256, name, original_name: name, media_type: 'application/pdf', kind: one === 0 ? 'scan' : 'attachment', quarantined: false, damaged: false, note: null, added_at: at, added_by: by })
  }
}

function writeExtension({ insert, office }: Filling, id: number, { days, from, to, life, executor }: { days: number; from: IsoDate; to: IsoDate; life: Life; executor: Person }): void {
  const step = life.steps.find(({ action }) => action === 'case.extended')
  if (step === undefined || from >= to) return
  insert('extensions', { case_id: id, days, from_due: from, to_due: to, reason: 'Запрошены сведения у сетевой организации', proposed_by: executor.userId, proposed_at: step.at, decided_by: office.deputy.userId, decided_at: step.at, decision_note: null, state: 'accepted', notice_reply_id: null })
}

function writeProposal({ insert, office }: Filling, id: number, { life, by }: { life: Life; by: Person }): void {
  const proposed = life.steps.find(({ action }) => action === 'decision.proposed' || action === 'decision.recorded')
  if (proposed === undefined || life.ground === null) return
  const decided = life.steps.find(({ action }) => action === 'decision.accepted' || action === 'decision.recorded')
  insert('proposals', {
    case_id: id, ground: life.ground, reason: GROUND_LABELS[life.ground], fragment: life.ground === 'abuse' || life.ground === 'threat' ? '…' : null, redirect_to: life.ground === 'not_competent' ? 'Филиал сетевой компании' : null,
    proposed_by: by.userId, proposed_at: proposed.at, state: decided === undefined ? 'pending' : 'accepted', decided_by: decided === undefined ? null : office.deputy.userId, decided_at: decided?.at ?? null, decision_note: null,
    notice_kind: null, notice_sent: false, reversed_by: null, reversed_at: null, reversal_reason: null,
  })
}

interface ToReply {
  readonly id: number
  readonly number: string
  readonly outgoing: string | null
  readonly appeal: Appeal
  readonly life: Life
  readonly executor: Person
}

/** The text of the letter once it has been signed; '' before. */
function writeReply({ insert, office }: Filling, { id, number, outgoing, appeal, life, executor }: ToReply): string {
  const begun = life.steps.find(({ action }) => action === 'reply.begun')
  if (begun === undefined) return ''
  const { person, firm, answer, summary } = appeal
  const submitted = life.steps.findLast(({ action }) => action === 'reply.submitted')
  const signed = life.steps.find(({ action }) => action === 'reply.signed')
  const sent = life.steps.find(({ action }) => action === 'reply.dispatched')
  const state = sent !== undefined ? 'dispatched' : signed !== undefined ? 'signed' : life.status === 'returned' ? 'returned' : submitted !== undefined ? 'submitted' : 'draft'
  const updated = life.steps.at(-1)?.at ?? begun.at
  const salutation = firm === null ? `Уважаемый(ая) ${person.name} ${person.patronymic}!` : 'Уважаемые господа!'
  const replyId = insert('replies', {
    case_id: id, kind: 'reply', state, author_id: executor.userId, executor_id: executor.userId, addressee_json: toJson<unknown>([firm?.organisation ?? `${person.surname} ${person.name.charAt(0)}.${person.patronymic.charAt(0)}.`, appeal.address]),
    subject: `О: ${summary}`, salutation, attachments: null, reply_channel: appeal.replyChannel, reply_address: appeal.replyAddress, result: life.replyResult, justified: life.justified, template_code: null, template_version: null, duty_id: null, answer_due: null, answered_on: null,
    outgoing_number: outgoing, outgoing_seq: outgoing === null ? null : 1, submitted_at: submitted?.at ?? null, signing_started_at: null, version: 2, created_at: begun.at, updated_at: updated, updated_by: executor.userId,
    body: answer, document_json: toJson(documentFromText(answer)), template_text: null,
  })
  insert('reply_versions', { reply_id: replyId, version: 1, subject: `О: ${summary}`, salutation, saved_by: executor.userId, saved_at: begun.at, body: answer, document_json: toJson(documentFromText(answer)) })
  if (life.steps.some(({ action }) => action === 'reply.returned')) insert('reply_remarks', { reply_id: replyId, text: 'Уточните сумму и период', quote_json: null, author_id: office.deputy.userId, created_at: updated, resolved_at: state === 'returned' ? null : updated, resolved_by: state === 'returned' ? null : executor.userId })
  if (signed === undefined || outgoing === null) return ''
  const sheet = office.sheets[id % office.sheets.length]
  if (sheet === undefined) return answer
  insert('numbers', { journal: 'replies', year: Number(`20${number.slice(-2)}`), series: number, seq: 1, text: outgoing, case_id: null, reply_id: replyId, issued_at: signed.at, annulled_at: null, annul_reason: null, annulled_by: null })
  insert('documents', {
    reply_id: replyId, case_id: id, outgoing_number: outgoing, sha256: sheet.sha256, bytes: sheet.bytes, pages: sheet.pages, signer_id: office.deputy.userId, key_id: null, certificate_serial: null, certificate_owner: null, attached_by: null, damage: null, damaged_at: null, checked_at: null,
    signed_at: signed.at, signed_on: signed.day, verified_at: null, verification_json: null, training: true,
  })
  if (sent !== undefined) {
    insert('dispatches', {
      reply_id: replyId, case_id: id, channel: appeal.replyChannel, address: appeal.replyAddress, dispatched_on: sent.day, proof: `Отправлено ${formatRuDate(sent.day)}`, postal_id: null, recipient: null, message_id: null, mail_id: null, proof_file_id: null, document_shown: null, problem: null, failed_at: null, failed_by: null,
      recorded_by: office.clerks[0]?.userId ?? executor.userId, recorded_at: sent.at, state: 'recorded',
    })
  }
  return answer
}

function indexWords({ statements }: Filling, { id, number, outgoing, appeal, names, reply }: { id: number; number: string; outgoing: string | null; appeal: Appeal; names: { surname: string | null; name: string | null; patronymic: string | null; organisation: string | null }; reply: string }): void {
  const { person, firm, phone, address, email, summary, text } = appeal
  const card = stemmedText(number, names.surname, names.name, names.patronymic, names.organisation, address, email, firm?.contract, firm?.inn, summary, firm === null ? person.account : null, phoneKey(phone))
  statements.words.run(id, card, stemmedText(text), reply === '' ? '' : stemmedText(outgoing, `О: ${summary}`, reply))
}

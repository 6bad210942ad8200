import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { NewRow, Row } from '../../db/schema/index.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import { findRule, type DeadlineRule } from '../../domain/deadline-rule.ts'
import { checkGround, GROUND_RULES } from '../../domain/ground.ts'
import type { LetterKind } from '../../domain/letter-kind.ts'
import { noticeTerm, type NoticeTerm } from '../../domain/notice-duty.ts'
import type { Actor } from '../../domain/people.ts'
import { groundCard } from '../decisions/groundCard.ts'
import { loadCalendar, loadRules } from '../reference.ts'
import { readSetting } from '../settings.ts'

export interface Owing {
  readonly actor: Actor
  readonly at: IsoInstant
  readonly today: IsoDate
}

/** 59-ФЗ art. 12 p. 2: the applicant is told of an extension while the first term runs. `row` is the card before it was extended. */
export async function oweExtensionNotice(tx: WriteHandle, row: Row<'cases'>, extension: { id: number; rule: DeadlineRule }, owing: Owing): Promise<void> {
  const { rule, id } = extension
  if (!rule.noticeRequired || row.legal_due === null) return
  await insertDuty(tx, row, { kind: 'extension_notice', extension_id: id, proposal_id: null, recipient: null }, rule, { dueOn: row.legal_due, controlDue: row.control_due ?? row.legal_due }, owing)
}

/** The letters that an accepted ground leads to, by its rule in force; a rule that is switched off, or an applicant who cannot be reached, owes nothing. */
export async function oweDecisionNotices(tx: WriteHandle, row: Row<'cases'>, proposal: Pick<Row<'proposals'>, 'id' | 'ground' | 'fragment' | 'redirect_to'>, owing: Owing): Promise<void> {
  const recipient = proposal.redirect_to
  const { notice } = checkGround(proposal.ground, await groundCard(tx, row, { fragment: proposal.fragment ?? '', redirectTo: recipient ?? '' }))
  const { coverLetter } = GROUND_RULES[proposal.ground]
  if (notice === null) return
  const [rules, calendar, settings] = await Promise.all([loadRules(tx), loadCalendar(tx), readSetting(tx, 'clock')])
  const rule = findRule(rules, notice.ruleCode, row.registered_on)
  if (rule === null) return
  const legalDue = row.legal_due ?? owing.today
  const term = noticeTerm(rule, { start: row.clock_restarted_on ?? row.registered_on, legalDue, controlDue: row.control_due ?? legalDue, settings, calendar })
  const from = { extension_id: null, proposal_id: proposal.id }
  if (coverLetter !== null) await insertDuty(tx, row, { ...from, kind: coverLetter, recipient }, rule, term, owing)
  await insertDuty(tx, row, { ...from, kind: notice.letter, recipient: null }, rule, term, owing)
}

type Owed = Pick<NewRow<'notice_duties'>, 'recipient' | 'extension_id' | 'proposal_id'> & { readonly kind: LetterKind }

async function insertDuty(tx: WriteHandle, row: Row<'cases'>, owed: Owed, rule: DeadlineRule, { dueOn, controlDue }: NoticeTerm, { actor, at, today }: Owing): Promise<void> {
  const { id } = await tx
    .insertInto('notice_duties')
    .values({ ...owed, case_id: row.id, rule_code: rule.code, basis: rule.basis, due_on: dueOn, control_due: controlDue, owed_since: today })
    .returning('id').executeTakeFirstOrThrow()
  await appendAudit(tx, {
    at, actor: { userId: actor.userId, name: actor.fullName }, action: 'duty.owed', entity: 'duty', entityId: id, caseId: row.id,
    after: { letter: owed.kind, ...(owed.recipient === null ? {} : { sendTo: owed.recipient }), noticeDue: dueOn, basis: rule.basis },
  })
}

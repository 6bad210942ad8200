import { surnameRow } from '../../db/keys.ts'
import { accountKey, emailKey, phoneKey } from '../../db/text.ts'
import { GROUND_LABELS } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Dice } from './dice.ts'
import type { Life } from './life.ts'
import type { Person } from './office.ts'
import type { Filling } from './writeCase.ts'
import type { Appeal } from './written.ts'

export function writeContacts({ insert, statements }: Filling, id: number, { person, firm, phone, email, reachable, anonymous }: Appeal): void {
  const phoneValue = phone === null ? null : phoneKey(phone)
  if (phoneValue !== null) insert('case_contacts', { case_id: id, kind: 'phone', value: phoneValue })
  const emailValue = email === null ? null : emailKey(email)
  if (emailValue !== null) insert('case_contacts', { case_id: id, kind: 'email', value: emailValue })
  if (firm !== null) return
  const account = reachable ? accountKey(person.account) : null
  if (account !== null) insert('case_contacts', { case_id: id, kind: 'account', value: account })
  const known = anonymous ? null : surnameRow(person.surname)
  if (known !== null) statements.surname.run(known.surname, known.base, known.tail)
}

export function writeFiles({ insert, office }: Filling, id: number, { count, at, by, seed }: { count: number; at: string; by: number; seed: number }): void {
  for (let one = 0; one < count; one += 1) {
    const sheet = office.sheets[(seed + one * 7) % office.sheets.length]
    if (sheet === undefined) continue
    const name = one === 0 ? 'Обращение.pdf' : `Приложение ${one}.pdf`
    insert('case_files', { case_id: id, delivery_id: null, sha256: sheet.sha256, name, original_name: name, media_type: 'application/pdf', kind: one === 0 ? 'scan' : 'attachment', quarantined: false, damaged: false, note: null, added_at: at, added_by: by })
  }
}

export function writeExtension({ insert, office }: Filling, id: number, { days, from, to, life, executor }: { days: number; from: IsoDate; to: IsoDate; life: Life; executor: Person }): void {
  const step = life.steps.find(({ action }) => action === 'case.extended')
  if (step === undefined || from >= to) return
  insert('extensions', { case_id: id, days, from_due: from, to_due: to, reason: 'Запрошены сведения у сетевой организации', proposed_by: executor.userId, proposed_at: step.at, decided_by: office.deputy.userId, decided_at: step.at, decision_note: null, state: 'accepted', notice_reply_id: null })
}

export function writeProposal({ insert, office }: Filling, id: number, { life, by }: { life: Life; by: Person }): void {
  const proposed = life.steps.find(({ action }) => action === 'decision.proposed' || action === 'decision.recorded')
  if (proposed === undefined || life.ground === null) return
  const decided = life.steps.find(({ action }) => action === 'decision.accepted' || action === 'decision.recorded')
  insert('proposals', {
    case_id: id, ground: life.ground, reason: GROUND_LABELS[life.ground], fragment: life.ground === 'abuse' || life.ground === 'threat' ? '…' : null, redirect_to: life.ground === 'not_competent' ? 'Филиал сетевой компании' : null,
    proposed_by: by.userId, proposed_at: proposed.at, state: decided === undefined ? 'pending' : 'accepted', decided_by: decided === undefined ? null : office.deputy.userId, decided_at: decided?.at ?? null, decision_note: null,
    notice_kind: null, notice_sent: false, reversed_by: null, reversed_at: null, reversal_reason: null,
  })
}

interface Taking {
  readonly at: string
  readonly by: Person
  readonly executor: Person
  readonly resolution: string
}

/** Who answers for the case: one in twenty has passed through another's hands, one in fifteen has a helper. */
export function writeExecutors({ insert, office }: Filling, id: number, dice: Dice, { at, by, executor, resolution }: Taking): void {
  const other = dice.pick(office.executors)
  const taken = { case_id: id, assigned_by: by.userId, resolution, intermediate_date: null }
  if (other.userId !== executor.userId && dice.chance(0.05)) insert('assignments', { ...taken, executor_id: other.userId, assigned_at: at, ended_at: at })
  insert('assignments', { ...taken, executor_id: executor.userId, assigned_at: at, ended_at: null })
  if (other.userId !== executor.userId && dice.chance(0.07)) insert('case_executors', { case_id: id, user_id: other.userId })
}

/** The matter of the letter, and of one in eight another beside it. */
export function writeTopics({ insert }: Filling, id: number, dice: Dice, { main, other }: { main: string; other: string }): void {
  insert('case_topics', { case_id: id, topic_code: main, main: true })
  if (other !== main && dice.chance(0.12)) insert('case_topics', { case_id: id, topic_code: other, main: false })
}

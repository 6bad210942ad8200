import { toJson } from '../../db/schema/json.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { documentFromText } from '../../domain/letter-document.ts'
import type { Life } from './life.ts'
import type { Person } from './office.ts'
import type { Filling } from './writeCase.ts'
import type { Appeal } from './written.ts'

interface ToReply {
  readonly id: number
  readonly number: string
  readonly outgoing: string | null
  readonly appeal: Appeal
  readonly life: Life
  readonly executor: Person
}

/** What the deputy director wrote to letters that were returned. */
export const REMARK = 'Уточните сумму и период'

/** The text of the letter once it has been signed; '' before. */
export function writeReply({ insert, office }: Filling, { id, number, outgoing, appeal, life, executor }: ToReply): string {
  const begun = life.steps.find(({ action }) => action === 'reply.begun')
  if (begun === undefined) return ''
  const { person, firm, answer, summary } = appeal
  const document = toJson(documentFromText(answer))
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
    body: answer, document_json: document, template_text: null,
  })
  insert('reply_versions', { reply_id: replyId, version: 1, subject: `О: ${summary}`, salutation, saved_by: executor.userId, saved_at: begun.at, body: answer, document_json: document })
  if (life.steps.some(({ action }) => action === 'reply.returned')) insert('reply_remarks', { reply_id: replyId, text: REMARK, quote_json: null, author_id: office.deputy.userId, created_at: updated, resolved_at: state === 'returned' ? null : updated, resolved_by: state === 'returned' ? null : executor.userId })
  if (signed === undefined || outgoing === null) return ''
  const sheet = office.sheets[id % office.sheets.length]
  if (sheet === undefined) return answer
  insert('numbers', { journal: 'replies', year: Number(`20${number.slice(-2)}`), series: number, seq: 1, text: outgoing, case_id: null, reply_id: replyId, issued_at: signed.at, annulled_at: null, annul_reason: null, annulled_by: null })
  insert('documents', {
    reply_id: replyId, case_id: id, outgoing_number: outgoing, sha256: sheet.sha256, bytes: sheet.bytes, pages: sheet.pages, signer_id: office.deputy.userId, key_id: null, certificate_serial: null, certificate_owner: null, attached_by: null, damage: null, damaged_at: null, checked_at: null,
    signed_at: signed.at, signed_on: signed.day, verified_at: null, verification_json: null, training: true,
  })
  if (sent !== undefined && appeal.replyChannel !== null) {
    insert('dispatches', {
      reply_id: replyId, case_id: id, channel: appeal.replyChannel, address: appeal.replyAddress, dispatched_on: sent.day, proof: `Отправлено ${formatRuDate(sent.day)}`, postal_id: null, recipient: null, message_id: null, mail_id: null, proof_file_id: null, document_shown: null, problem: null, failed_at: null, failed_by: null,
      recorded_by: office.clerks[0]?.userId ?? executor.userId, recorded_at: sent.at, state: 'recorded',
    })
  }
  return answer
}

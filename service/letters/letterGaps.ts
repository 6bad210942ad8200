import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { Ground } from '../../domain/appeal.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { answeredLinks } from '../decisions/groundCard.ts'

/** What the abuse of the right consisted in, as the notice names it. */
const ABUSE_WORDS: Partial<Record<Ground, string>> = { abuse: 'нецензурные либо оскорбительные выражения', threat: 'угрозы жизни, здоровью или имуществу' }

/** Gaps of a notice that its decision fills: why, to whom, what was answered before. What is not known stays a gap. */
export async function letterGaps(read: ReadHandle, row: Row<'cases'>, dutyId: number | null): Promise<Record<string, string>> {
  const duty = dutyId === null ? undefined : await read.selectFrom('notice_duties').selectAll().where('id', '=', dutyId).executeTakeFirst()
  const card = { 'краткое содержание': row.summary }
  if (duty === undefined) return card
  const extension = duty.extension_id === null ? undefined : await read.selectFrom('extensions').selectAll().where('id', '=', duty.extension_id).executeTakeFirst()
  const proposal = duty.proposal_id === null ? undefined : await read.selectFrom('proposals').selectAll().where('id', '=', duty.proposal_id).executeTakeFirst()
  return {
    ...card,
    ...(extension === undefined ? {} : { 'новый срок': formatRuDate(extension.to_due), 'прежний срок': formatRuDate(extension.from_due), 'причина продления': clause(extension.reason) }),
    ...(proposal === undefined ? {} : {
      'основание': clause(proposal.reason),
      'орган или организация': proposal.redirect_to ?? '',
      'что содержит обращение': ABUSE_WORDS[proposal.ground] ?? '',
      ...(duty.kind === 'correspondence_end' ? { 'даты и номера ответов': await earlierAnswers(read, row.id) } : {}),
      ...(duty.kind === 'redirect_applicant' ? await coverLetter(read, proposal.id) : {}),
    }),
  }
}

/** A reason as a part of a sentence: «Ждём акт.» → «ждём акт»; an abbreviation keeps its capitals. */
function clause(text: string): string {
  const trimmed = text.trim().replace(/[.\s]+$/u, '')
  return /^\p{Lu}\p{Ll}/u.test(trimmed) ? trimmed.charAt(0).toLowerCase() + trimmed.slice(1) : trimmed
}

async function earlierAnswers(read: ReadHandle, caseId: number): Promise<string> {
  const answered = await answeredLinks(read, caseId)
  return answered.flatMap(({ outgoing_number: number, dispatched_on: on }) => (number === null || on === null ? [] : [`${formatRuDate(on)} № ${number}`])).join(', ')
}

/** Number and date of the letter to the body, once it is signed: the applicant is told of them. */
async function coverLetter(read: ReadHandle, proposalId: number): Promise<Record<string, string>> {
  const cover = await read
    .selectFrom('notice_duties').innerJoin('replies', 'replies.duty_id', 'notice_duties.id').innerJoin('documents', 'documents.reply_id', 'replies.id')
    .select(['documents.outgoing_number', 'documents.signed_on'])
    .where('notice_duties.proposal_id', '=', proposalId).where('notice_duties.kind', '=', 'redirect_body').where('replies.state', 'in', ['signed', 'dispatched'])
    .orderBy('documents.id', 'desc').executeTakeFirst()
  return cover === undefined ? {} : { 'дата письма': formatRuDate(cover.signed_on), 'номер письма': cover.outgoing_number }
}

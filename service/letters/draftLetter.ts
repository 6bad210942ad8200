import type { ReplyText } from '../../contract/replies.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { NewRow, Row } from '../../db/schema/index.ts'
import { moscowDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { textOfDocument } from '../../domain/letter-document.ts'
import { LETTER_KIND_LABELS, type LetterKind } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { contactsOf } from '../decisions/groundCard.ts'
import { proposeAddressee } from '../replies/addressee.ts'
import { changeWithLetter } from '../replies/letterCourse.ts'
import { documentColumns, replyColumns } from '../replies/replyColumns.ts'
import { templateFacts } from '../replies/templateFacts.ts'
import { fillBody, fillTemplate } from '../replies/templateText.ts'
import { letterGaps } from './letterGaps.ts'

export interface NewLetter {
  readonly kind: LetterKind
  readonly dutyId: number | null
  /** The body that is written to; null: the applicant. */
  readonly recipient: string | null
  /** Gaps that the person has filled already. */
  readonly gaps: Readonly<Record<string, string>>
  readonly answerDue: string | null
}

/**
 * A draft of an interim letter: text of the first template of its kind with the gaps that the card and the decision fill, the
 * addressee, the channel. Its executor is the executor of the case, or whoever begins it where nobody is named.
 */
export async function draftLetter(tx: WriteHandle, row: Row<'cases'>, letter: NewLetter, by: { actor: Actor; at: IsoInstant }): Promise<number> {
  const { actor, at } = by
  const [template, facts, gaps] = await Promise.all([
    tx.selectFrom('letter_templates').selectAll().where('enabled', '=', true).where('kind', '=', letter.kind).orderBy('id').executeTakeFirst(),
    templateFacts(tx, row, { today: moscowDate(at), executorId: row.executor_id ?? actor.userId }),
    letterGaps(tx, row, letter.dutyId),
  ])
  const known = { ...facts, more: { ...gaps, ...letter.gaps } }
  const document = template === undefined ? [] : fillBody(template.body, row, known)
  const text: ReplyText = {
    ...(letter.recipient === null ? proposeAddressee(row, await contactsOf(tx, row), facts.forms) : { addressee: [letter.recipient], salutation: 'Уважаемые господа!', replyChannel: 'post' as const, replyAddress: '' }),
    subject: template === undefined ? LETTER_KIND_LABELS[letter.kind] : fillTemplate(template.heading, row, known),
    document, attachments: '', result: null, justified: null, templateCode: template?.code ?? null,
  }
  const values = {
    ...replyColumns(text), case_id: row.id, kind: letter.kind, author_id: actor.userId, executor_id: row.executor_id ?? actor.userId, duty_id: letter.dutyId, answer_due: letter.answerDue,
    template_text: template === undefined ? null : textOfDocument(document), template_version: template?.version ?? null, created_at: at, updated_at: at, updated_by: actor.userId,
  } satisfies NewRow<'replies'>
  const { id } = await tx.insertInto('replies').values(values).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('reply_versions').values({ reply_id: id, version: 1, subject: text.subject, salutation: text.salutation, ...documentColumns(document), saved_by: actor.userId, saved_at: at }).execute()
  await changeWithLetter(tx, row, { id, kind: letter.kind, outgoing_number: null }, { actor, at, action: 'reply.begun', patch: {} })
  return id
}

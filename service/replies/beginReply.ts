import type { ReplyText, ReplyView } from '../../contract/replies.ts'
import { Failure } from '../../domain/failure.ts'
import { textOfDocument } from '../../domain/letter-document.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase } from '../cases/changeCase.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { contactsOf } from '../decisions/groundCard.ts'
import { proposeAddressee } from './addressee.ts'
import { letterExecutor } from './letterExecutor.ts'
import { currentReply } from './loadReply.ts'
import { documentColumns, replyColumns } from './replyColumns.ts'
import { replyView } from './replyView.ts'
import { templateFacts } from './templateFacts.ts'
import { fillBody, fillTemplate, findTemplate } from './templateText.ts'

/**
 * Begins a draft and takes the case into work. The addressee, salutation and channel come from the card, the text from the
 * template with its gaps filled as far as the card knows. A reply that is there already is given back as it is.
 */
export async function beginReply(service: Service, actor: Actor, input: { caseId: number; templateCode: string | null }): Promise<ReplyView> {
  const { store, clock } = service
  const begun = await store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'draft_reply')
    const template = input.templateCode === null ? null : await findTemplate(tx, input.templateCode)
    if ((await currentReply(tx, row)) !== null) return false
    const status = nextStatus(row.status, 'save_draft')
    if (row.executor_id === null) throw new Failure('ILLEGAL_TRANSITION', 'Сначала назначьте исполнителя: его имя и телефон стоят в ответе.')
    const known = await templateFacts(tx, row, { today: clock.today() })
    const document = template === null ? [] : fillBody(template.body, row, known)
    const text: ReplyText = {
      ...proposeAddressee(row, await contactsOf(tx, row), known.forms),
      subject: template === null ? '' : fillTemplate(template.heading, row, known),
      document, attachments: '', result: null, justified: null, templateCode: input.templateCode,
    }
    const at = clock.instant()
    const { id } = await tx
      .insertInto('replies')
      .values({
        ...replyColumns(text), case_id: row.id, kind: template?.kind ?? 'reply', author_id: actor.userId, executor_id: letterExecutor(row, actor, row.executor_id),
        template_text: template === null ? null : textOfDocument(document), template_version: template?.version ?? null, created_at: at, updated_at: at, updated_by: actor.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx.insertInto('reply_versions').values({ reply_id: id, version: 1, subject: text.subject, salutation: text.salutation, ...documentColumns(document), saved_by: actor.userId, saved_at: at }).execute()
    await changeCase(tx, row, { actor, at, action: 'reply.begun', patch: { status }, details: { replyId: id, templateCode: input.templateCode } })
    return true
  })
  if (begun) announce(service, actor, 'reply', input.caseId)
  const { row } = await loadCase(store.read, actor, input.caseId)
  const reply = await currentReply(store.read, row)
  if (reply === null) throw new Failure('CONFLICT', 'Ответ только что изменили. Обновите карточку.')
  return replyView(service, store.read, row, reply)
}

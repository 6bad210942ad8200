import type { ReplyText, ReplyView } from '../../contract/replies.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Patch, Row } from '../../db/schema/index.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import { textOfDocument } from '../../domain/letter-document.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase } from '../cases/changeCase.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { letterExecutor } from './letterExecutor.ts'
import { answers, letterAction, statusAfter } from './letterCourse.ts'
import { assertReplyState, assertReplyVersion, loadReply } from './loadReply.ts'
import { documentColumns, replyColumns } from './replyColumns.ts'
import { replyText, replyView } from './replyView.ts'
import { templateFacts } from './templateFacts.ts'
import { answerTemplates, fillBody } from './templateText.ts'

/**
 * One wording in the history holds what one person typed within this time from its first save; autosave would otherwise bury
 * the history under single words. A wording that went to signature is never overwritten.
 */
const ONE_WORDING_MS = 2 * 60_000

/** Keeps the draft as it stands; nothing of it is judged here, so that nothing typed is lost. */
export async function saveReply(service: Service, actor: Actor, input: { replyId: number; version: number; text: ReplyText }): Promise<ReplyView> {
  const { store, clock } = service
  const { caseId, moved } = await store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'draft_reply')
    assertReplyState(reply, ['draft', 'returned'])
    await assertReplyVersion(tx, reply, input.version)
    const columns = replyColumns(input.text)
    if (JSON.stringify(columns) === JSON.stringify(replyColumns(replyText(reply)))) return { caseId: row.id, moved: false }
    const at = clock.instant()
    const version = reply.version + 1
    const taken = input.text.templateCode === reply.template_code ? {} : await templateTaken(tx, { row, reply }, { code: input.text.templateCode, today: clock.today() })
    await tx.updateTable('replies').set({ ...columns, ...taken, executor_id: letterExecutor(row, actor, reply.executor_id), version, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    if (await keepWording(tx, reply, input.text, { version, at, by: actor.userId })) {
      await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: letterAction(reply, 'reply.saved'), entity: 'reply', entityId: reply.id, caseId: row.id, before: { version: reply.version }, after: { version } })
    }
    const status = statusAfter(row, reply, 'save_draft')
    if (status !== row.status) await changeCase(tx, row, { actor, at, action: 'reply.begun', patch: { status } })
    return { caseId: row.id, moved: true }
  })
  if (moved) announce(service, actor, 'reply', caseId)
  const { reply } = await loadReply(store.read, actor, input.replyId, 'draft_reply')
  const { row } = await loadCase(store.read, actor, caseId)
  return replyView(service, store.read, row, reply)
}

/** What the letter remembers of the template that was put into it. */
async function templateTaken(tx: WriteHandle, { row, reply }: { row: Row<'cases'>; reply: Row<'replies'> }, { code, today }: { code: string | null; today: IsoDate }): Promise<Pick<Patch<'replies'>, 'kind' | 'template_text' | 'template_version'>> {
  // The kind of an interim letter is its duty's, whatever text is put into it.
  if (!answers(reply)) return {}
  const template = code === null ? undefined : await answerTemplates(tx).where('code', '=', code).executeTakeFirst()
  if (template === undefined) return { kind: 'reply', template_text: null, template_version: null }
  const known = await templateFacts(tx, row, { today })
  return { kind: template.kind, template_text: textOfDocument(fillBody(template.body, row, known)), template_version: template.version }
}

/** True when a new wording was begun, false when the present one took the text in. */
async function keepWording(tx: WriteHandle, reply: Row<'replies'>, text: ReplyText, saved: { version: number; at: IsoInstant; by: number }): Promise<boolean> {
  const last = await tx.selectFrom('reply_versions').select(['id', 'saved_by', 'saved_at']).where('reply_id', '=', reply.id).orderBy('version', 'desc').executeTakeFirst()
  const wording = { version: saved.version, subject: text.subject, salutation: text.salutation, ...documentColumns(text.document) }
  const submitted = last !== undefined && reply.submitted_at !== null && reply.submitted_at >= last.saved_at
  if (last?.saved_by === saved.by && !submitted && Date.parse(saved.at) - Date.parse(last.saved_at) < ONE_WORDING_MS) {
    await tx.updateTable('reply_versions').set(wording).where('id', '=', last.id).execute()
    return false
  }
  await tx.insertInto('reply_versions').values({ ...wording, reply_id: reply.id, saved_by: saved.by, saved_at: saved.at }).execute()
  return true
}

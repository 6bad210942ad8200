import type { ReplyText, ReplyView } from '../../contract/replies.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson, type JsonText } from '../../db/schema/json.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { dutyDue } from '../letters/dutyView.ts'
import { replyChecklist } from './checklist.ts'
import { letterFacts } from './letterFacts.ts'
import { expectedSigner } from './signer.ts'

/** What the executor wrote, back from the store. */
export function replyText(reply: Row<'replies'>): ReplyText {
  return {
    subject: reply.subject,
    salutation: reply.salutation,
    addressee: reply.addressee_json === null ? [] : fromJson(reply.addressee_json as JsonText<string[]>),
    document: fromJson(reply.document_json),
    attachments: reply.attachments ?? '',
    replyChannel: reply.reply_channel ?? 'post',
    replyAddress: reply.reply_address ?? '',
    result: reply.result,
    justified: reply.justified,
    templateCode: reply.template_code,
  }
}

/** The reply with its remarks and what is still missing in it today. */
export async function replyView({ clock, fonts }: Service, read: ReadHandle, row: Row<'cases'>, reply: Row<'replies'>): Promise<ReplyView> {
  const today = clock.today()
  const text = replyText(reply)
  const [faces, facts, people, remarks, duty] = await Promise.all([
    fonts(),
    letterFacts(read, row, reply, { text, signer: await expectedSigner(read, today, row.about_user_id) }),
    loadPeople(read),
    read.selectFrom('reply_remarks').selectAll().where('reply_id', '=', reply.id).orderBy('id').execute(),
    reply.duty_id === null ? undefined : read.selectFrom('notice_duties').select(['id', 'due_on', 'control_due', 'fulfilled_on']).where('id', '=', reply.duty_id).executeTakeFirst(),
  ])
  return {
    id: reply.id,
    caseId: reply.case_id,
    kind: facts.kind,
    state: reply.state,
    version: reply.version,
    text,
    executor: facts.executor,
    duty: duty === undefined ? null : { id: duty.id, dueOn: duty.due_on, due: dutyDue(duty, duty.fulfilled_on, today) },
    outgoingNumber: reply.outgoing_number,
    savedAt: reply.updated_at,
    savedBy: personOf(people, reply.updated_by ?? reply.author_id).shortName,
    remarks: remarks.map((remark) => ({ id: remark.id, text: remark.text, author: personOf(people, remark.author_id).shortName, createdAt: remark.created_at, resolvedAt: remark.resolved_at, quote: remark.quote_json === null ? null : fromJson(remark.quote_json) })),
    checklist: replyChecklist(facts, today, faces),
  }
}

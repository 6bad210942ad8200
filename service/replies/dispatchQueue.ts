import type { CaseRow } from '../../contract/cases.ts'
import { assertCan } from '../../domain/access.ts'
import type { ReplyChannel } from '../../domain/appeal.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'

export interface LetterToDispatch {
  replyId: number
  documentId: number
  outgoingNumber: string
  replyChannel: ReplyChannel
  replyAddress: string
  signedOn: string
  row: CaseRow
}

/** Signed letters that wait for dispatch, the nearest date first. */
export async function dispatchQueue(service: Service, actor: Actor): Promise<LetterToDispatch[]> {
  assertCan(actor, 'dispatch_reply', 'other')
  const signed = await service.store.read
    .selectFrom('replies').innerJoin('documents', 'documents.reply_id', 'replies.id').innerJoin('cases', 'cases.id', 'replies.case_id')
    .select(['replies.id', 'replies.case_id', 'replies.reply_channel', 'replies.reply_address', 'documents.id as documentId', 'documents.outgoing_number', 'documents.signed_on'])
    .where('replies.state', '=', 'signed').where('cases.about_user_id', 'is distinct from', actor.userId)
    .execute()
  const rows = await caseRowsById(service, actor, signed.map(({ case_id }) => case_id))
  return signed
    .flatMap((letter) => {
      const row = rows.get(letter.case_id)
      if (row === undefined) return []
      return [{ replyId: letter.id, documentId: letter.documentId, outgoingNumber: letter.outgoing_number, replyChannel: letter.reply_channel ?? ('post' as const), replyAddress: letter.reply_address ?? '', signedOn: letter.signed_on, row }]
    })
    .toSorted((a, b) => a.row.legalDue.localeCompare(b.row.legalDue) || a.replyId - b.replyId)
}

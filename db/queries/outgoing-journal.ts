import type { ReplyChannel } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'

export interface OutgoingFilter {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly channel: ReplyChannel | null
  /** Sought in the numbers, the postal id and the address; '' for all. */
  readonly text: string
  /** Complaints about this person are left out. */
  readonly notAbout: number
}

function filtered(read: ReadHandle, { from, to, channel, text, notAbout }: OutgoingFilter) {
  const like = `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  return read
    .selectFrom('dispatches').innerJoin('replies', 'replies.id', 'dispatches.reply_id').innerJoin('documents', 'documents.reply_id', 'dispatches.reply_id').innerJoin('cases', 'cases.id', 'dispatches.case_id')
    .where('dispatches.state', '<>', 'void').where('dispatches.dispatched_on', '>=', from).where('dispatches.dispatched_on', '<=', to).where('cases.about_user_id', 'is distinct from', notAbout)
    .$if(channel !== null, (query) => query.where('dispatches.channel', '=', channel))
    .$if(text !== '', (query) => query.where((eb) => eb.or((['documents.outgoing_number', 'cases.number', 'dispatches.postal_id', 'dispatches.address'] as const).map((column) => eb(column, 'like', like)))))
}

/** A page of letters that have left, newest first. */
export function outgoingPage(read: ReadHandle, filter: OutgoingFilter, { offset, limit }: { readonly offset: number; readonly limit: number }) {
  return filtered(read, filter)
    .select([
      'dispatches.id', 'dispatches.case_id', 'cases.number', 'documents.outgoing_number', 'documents.id as document_id', 'documents.pages', 'dispatches.channel', 'dispatches.address', 'dispatches.dispatched_on',
      'dispatches.postal_id', 'dispatches.proof', 'dispatches.recipient', 'dispatches.document_shown', 'dispatches.proof_file_id', 'dispatches.recorded_by', 'dispatches.state', 'dispatches.problem',
    ])
    .orderBy('dispatches.dispatched_on', 'desc').orderBy('dispatches.id', 'desc')
    .offset(offset).limit(limit)
}

export function outgoingCount(read: ReadHandle, filter: OutgoingFilter) {
  return filtered(read, filter).select((eb) => eb.fn.countAll<number>().as('total'))
}

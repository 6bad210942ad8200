import type { WriteHandle } from '../../db/handle.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'

/** Visas belong to the text they were given on: once the letter goes back to be worked on, they stand no more. */
export async function withdrawVisas(tx: WriteHandle, of: { readonly caseId: number } | { readonly replyId: number }, at: IsoInstant): Promise<void> {
  await tx
    .updateTable('reply_visas').set((eb) => ({ state: 'withdrawn', decided_at: eb.fn.coalesce('decided_at', eb.val(at)) }))
    .where((eb) => ('caseId' in of ? eb('case_id', '=', of.caseId) : eb('reply_id', '=', of.replyId))).where('state', 'in', ['waiting', 'given', 'skipped'])
    .execute()
}

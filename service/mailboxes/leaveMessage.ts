import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Service } from '../context.ts'
import type { FoundMessage } from '../ports/mailbox.ts'
import type { FolderState } from './progress.ts'

/** too_large: above the limit of the settings; refused: the server would not give it; line_broke: the line broke over it again and again. */
export type LeftReason = 'too_large' | 'refused' | 'line_broke'

/** Notes a letter that stays on the server, so that the others may go on and people hear of it. */
export async function leaveMessage({ store, clock }: Service, folder: FolderState, message: Pick<FoundMessage, 'uid' | 'bytes'>, reason: LeftReason): Promise<void> {
  await store.write((tx) =>
    tx
      .insertInto('mailbox_left')
      .values({ mailbox_id: folder.mailboxId, folder: folder.folder, uid_validity: folder.uidValidity, uid: message.uid, bytes: message.bytes, reason, noticed_at: clock.instant(), taken_at: null })
      .onConflict((conflict) => conflict.columns(['mailbox_id', 'folder', 'uid_validity', 'uid']).doUpdateSet({ reason, bytes: message.bytes, noticed_at: clock.instant(), taken_at: null }))
      .execute(),
  )
}

/** Letters left and not asked for since, to be tried once more: what a server refuses today it may give tomorrow. */
export async function leftUids({ store }: Service, { mailboxId, folder, uidValidity }: FolderState, askedBefore: IsoInstant): Promise<number[]> {
  const rows = await store.read
    .selectFrom('mailbox_left')
    .select('uid')
    .where('mailbox_id', '=', mailboxId)
    .where('folder', '=', folder)
    .where('uid_validity', '=', uidValidity)
    .where('taken_at', 'is', null)
    .where('noticed_at', '<=', askedBefore)
    .orderBy('uid')
    .execute()
  return rows.map(({ uid }) => uid)
}

export async function leftIsTaken({ store, clock }: Service, { mailboxId, folder, uidValidity }: FolderState, uid: number): Promise<void> {
  await store.write((tx) =>
    tx.updateTable('mailbox_left').set({ taken_at: clock.instant() }).where('mailbox_id', '=', mailboxId).where('folder', '=', folder).where('uid_validity', '=', uidValidity).where('uid', '=', uid).execute(),
  )
}

import type { ReadHandle, WriteHandle } from '../../db/handle.ts'

export interface FolderState {
  readonly mailboxId: number
  readonly folder: string
  /** The server's word and a mark of the account it was said for. */
  readonly uidValidity: string
}

/** The last uid below which nothing is left to fetch; 0 for a folder, or a validity of it, that was never seen. */
export async function lastUid(read: ReadHandle, { mailboxId, folder, uidValidity }: FolderState): Promise<number> {
  const row = await read
    .selectFrom('mailbox_progress')
    .select('last_uid')
    .where('mailbox_id', '=', mailboxId)
    .where('folder', '=', folder)
    .where('uid_validity', '=', uidValidity)
    .executeTakeFirst()
  return row?.last_uid ?? 0
}

export async function storeProgress(tx: WriteHandle, { mailboxId, folder, uidValidity }: FolderState, uid: number, at: string): Promise<void> {
  const progress = { last_uid: uid, changed_at: at }
  await tx
    .insertInto('mailbox_progress')
    .values({ mailbox_id: mailboxId, folder, uid_validity: uidValidity, ...progress })
    .onConflict((conflict) => conflict.columns(['mailbox_id', 'folder', 'uid_validity']).doUpdateSet(progress))
    .execute()
}

/** The mailbox is looked through from its first letter again; what was taken before is known. */
export async function forgetProgress(tx: WriteHandle, mailboxId: number): Promise<void> {
  await tx.deleteFrom('mailbox_progress').where('mailbox_id', '=', mailboxId).execute()
}

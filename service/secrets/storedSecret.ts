import type { WriteHandle } from '../../db/handle.ts'
import type { Service } from '../context.ts'

export const mailboxSecret = (id: number) => `mailbox:${id}`
export const OUTGOING_SECRET = 'outgoing'

/** The password, or null when it has to be typed again. */
export async function recallSecret({ store, secrets }: Service, key: string): Promise<string | null> {
  const row = await store.read.selectFrom('secrets').select('sealed').where('key', '=', key).executeTakeFirst()
  return secrets.recall(key, row?.sealed ?? null)
}

/** @param sealed null: the system keeps no passwords, so an older one must not stay either */
export async function storeSecret(tx: WriteHandle, key: string, sealed: string | null, at: string): Promise<void> {
  await tx.deleteFrom('secrets').where('key', '=', key).execute()
  if (sealed !== null) await tx.insertInto('secrets').values({ key, sealed, sealed_at: at }).execute()
}

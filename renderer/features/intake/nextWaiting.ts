import type { OpenedMail } from '../../../contract/mail.ts'
import { client } from '../../lib/client.ts'

const LOOK_AHEAD = 100

/** The message that waits after this one, or the first that waits; null when the tray is empty or cannot be read. */
export async function nextWaiting(mail: Pick<OpenedMail, 'id' | 'receivedAt'>): Promise<number | null> {
  const page = await client.mail.list({ tab: 'waiting', offset: 0, limit: LOOK_AHEAD }).catch(() => null)
  const rows = (page?.rows ?? []).filter(({ id }) => id !== mail.id)
  const later = rows.find((row) => row.receivedAt > mail.receivedAt || (row.receivedAt === mail.receivedAt && row.id > mail.id))
  return (later ?? rows[0])?.id ?? null
}

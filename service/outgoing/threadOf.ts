import type { ReadHandle } from '../../db/handle.ts'
import { fromJson } from '../../db/schema/json.ts'
import { emailKey } from '../../db/text.ts'

interface Thread {
  readonly inReplyTo: string | null
  /** Oldest first, RFC 5322 §3.6.4. */
  readonly references: readonly string[]
}

/** The citizen's message that a letter answers: the last one from the address it goes to, otherwise the one that began the case. */
export async function threadOf(read: ReadHandle, caseId: number, address: string): Promise<Thread> {
  const rows = await read
    .selectFrom('deliveries').select(['message_id', 'from_address', 'reference_ids'])
    .where('case_id', '=', caseId).where('channel', '=', 'email').where('same_as', 'is', null).where('auto_submitted', '=', false).where('message_id', 'is not', null)
    .orderBy('id')
    .execute()
  const message = rows.findLast((row) => emailKey(row.from_address ?? '') === emailKey(address)) ?? rows[0]
  if (message === undefined || message.message_id === null) return { inReplyTo: null, references: [] }
  return { inReplyTo: message.message_id, references: [...fromJson(message.reference_ids), message.message_id] }
}

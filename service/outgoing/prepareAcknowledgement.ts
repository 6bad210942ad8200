import { randomUUID } from 'node:crypto'
import type { AcknowledgementSettings } from '../../contract/mailboxes.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { isSilentSender } from '../../domain/acknowledgement.ts'
import { isEmail } from '../../domain/contact.ts'
import { readSetting } from '../settings.ts'

/** Everything a confirmation needs except what registration itself makes. */
export interface PreparedAcknowledgement {
  readonly deliveryId: number
  readonly address: string
  readonly messageId: string
  readonly inReplyTo: string | null
  readonly settings: AcknowledgementSettings
  readonly organisation: string
}

/**
 * Null when no confirmation goes out: it is switched off, there is nobody to send it to, or the message came from a program or a list, which RFC 3834 §2
 * forbids to answer automatically.
 */
export async function prepareAcknowledgement(read: ReadHandle, deliveryId: number): Promise<PreparedAcknowledgement | null> {
  const settings = await readSetting(read, 'acknowledgement')
  const outgoing = settings.enabled ? await readSetting(read, 'outgoing') : null
  if (outgoing === null) return null
  const delivery = await read.selectFrom('deliveries').select(['from_address', 'message_id', 'channel', 'auto_submitted']).where('id', '=', deliveryId).executeTakeFirst()
  const address = delivery?.from_address?.trim() ?? ''
  if (delivery === undefined || delivery.channel !== 'email' || delivery.auto_submitted || !isEmail(address)) return null
  if (address.toLowerCase() === outgoing.fromAddress.toLowerCase() || isSilentSender(address, settings.silentSenders)) return null
  const organisation = (await readSetting(read, 'organisation'))?.shortName ?? ''
  const domain = outgoing.fromAddress.split('@')[1] ?? 'localhost'
  return { deliveryId, address, messageId: `<${randomUUID()}@${domain}>`, inReplyTo: delivery.message_id, settings, organisation }
}

import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Patch } from '../../db/schema/index.ts'
import { toJson } from '../../db/schema/json.ts'
import type { DeliveryState } from '../../db/schema/files.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { insertFile } from '../files/insertFile.ts'
import { announce } from '../announce.ts'
import { findSameMessage } from './findSameMessage.ts'
import { readBounce, type Bounce } from './readBounce.ts'
import { readMail, type MailReading, type ReadMail } from './readMail.ts'
import { settleBounce } from './settleBounce.ts'
import { storeMailParts, type StoredPart } from './storeMailParts.ts'
import { isDiskFull } from './storing.ts'

export interface UnreadMessage {
  readonly deliveryId: number
  readonly raw: Buffer
  /** Who brought it as a file; null: it came by itself. */
  readonly actor: Actor | null
}

interface Prepared {
  readonly deliveryId: number
  readonly actor: Actor | null
  readonly reading: MailReading
  readonly parts: readonly StoredPart[]
  /** It is a notice of a mail server about a letter. */
  readonly bounce: Bounce | null
}

export interface Settled {
  readonly state: DeliveryState
  /** It is the second delivery of a message that came before. */
  readonly again: boolean
  /** The case a notice of a mail server changed. */
  readonly caseId?: number
}

const PROGRAM = { userId: null, name: 'Программа' }
const UNEXPECTED = 'Программа не смогла разобрать это письмо'

/**
 * Reads messages whose bytes and rows are kept, and gives each its state. A message that cannot be settled is quarantined by
 * itself and holds up no other. Only a store that cannot write makes it throw; then the rows stay 'received' for the next try.
 */
export async function settleMessages(service: Service, messages: readonly UnreadMessage[]): Promise<Map<number, Settled>> {
  if (messages.length === 0) return new Map()
  const once = [...new Map(messages.map((message) => [message.deliveryId, message])).values()]
  const prepared = await Promise.all(once.map((message) => prepare(service, message)))
  try {
    const settled = await settleAll(service, prepared)
    for (const { caseId } of settled.values()) if (caseId !== undefined) announce(service, null, 'reply', caseId)
    return settled
  } catch (error) {
    if (isDiskFull(error) || prepared.length === 1) return quarantineUnlessFull(service, prepared, error)
    const settled = new Map<number, Settled>()
    for (const message of once) for (const [id, state] of await settleMessages(service, [message])) settled.set(id, state)
    return settled
  }
}

async function prepare(service: Service, { deliveryId, raw, actor }: UnreadMessage): Promise<Prepared> {
  const reading = await readMail(raw)
  if (!reading.ok) return { deliveryId, actor, reading, parts: [], bounce: null }
  return { deliveryId, actor, reading, parts: await storeMailParts(service, reading.mail), bounce: await readBounce(raw, reading.mail) }
}

function settleAll(service: Service, prepared: readonly Prepared[]): Promise<Map<number, Settled>> {
  return service.store.write(async (tx) => {
    const settled = new Map<number, Settled>()
    for (const one of prepared) settled.set(one.deliveryId, await settle(tx, service, one))
    return settled
  })
}

async function quarantineUnlessFull(service: Service, prepared: readonly Prepared[], error: unknown): Promise<Map<number, Settled>> {
  if (isDiskFull(error)) throw error
  service.log.error({ deliveries: prepared.map(({ deliveryId }) => deliveryId), stack: error instanceof Error ? error.stack : String(error) }, 'a message could not be settled')
  return settleAll(service, prepared.map(({ deliveryId, actor }) => ({ deliveryId, actor, reading: { ok: false, reason: UNEXPECTED }, parts: [], bounce: null })))
}

async function settle(tx: WriteHandle, service: Service, { deliveryId, actor, reading, parts, bounce }: Prepared): Promise<Settled> {
  const at = service.clock.instant()
  const row = await tx.selectFrom('deliveries').select(['state', 'same_as', 'raw_sha256', 'mailbox']).where('id', '=', deliveryId).executeTakeFirstOrThrow()
  // Two readings of one row may race: a second import of a file that is being read. The first one counts.
  if (row.state !== 'received') return { state: row.state, again: row.same_as !== null }
  const same = await findSameMessage(tx, { deliveryId, sha256: row.raw_sha256, mail: reading.ok ? reading.mail : null, parts })
  const state = same?.state ?? (reading.ok ? 'new' : 'quarantined')
  await tx
    .updateTable('deliveries')
    .set({ ...(reading.ok ? columns(reading.mail, row.mailbox) : { reason: reading.reason }), state, same_as: same?.deliveryId ?? null, case_id: same?.caseId ?? null })
    .where('id', '=', deliveryId)
    .execute()
  if (same?.caseId != null) await tx.updateTable('case_files').set({ case_id: same.caseId }).where('delivery_id', '=', deliveryId).execute()
  const by = actor?.userId ?? null
  if (same === null) for (const part of parts) await insertFile(tx, part.file, { caseId: null, deliveryId, at, by, kind: part.inline ? 'inline' : 'attachment', damaged: part.damaged })
  await appendAudit(tx, {
    at, actor: actor === null ? PROGRAM : { userId: actor.userId, name: actor.fullName }, entity: 'delivery', entityId: deliveryId, caseId: same?.caseId ?? null,
    action: same !== null ? 'mail.delivered_again' : state === 'quarantined' ? 'mail.quarantined' : 'mail.imported',
    after: { state, sha256: row.raw_sha256, files: parts.length, ...(reading.ok ? {} : { reason: reading.reason }), ...(same === null ? {} : { same_as: same.deliveryId }) },
  })
  const caseId = bounce === null || state !== 'new' ? null : await settleBounce(tx, deliveryId, bounce, at)
  return caseId === null ? { state, again: same !== null } : { state: 'attached', again: false, caseId }
}

function columns(mail: ReadMail, mailbox: string | null): Patch<'deliveries'> {
  return {
    mailbox: mailbox ?? mail.to,
    recipients: mail.to,
    message_id: mail.messageId,
    in_reply_to: mail.inReplyTo,
    reference_ids: toJson(mail.references),
    from_address: mail.fromAddress,
    from_name: mail.fromName,
    subject: mail.subject,
    sent_at: mail.sentAt,
    notes: mail.notes.join('\n'),
    auto_submitted: mail.autoSubmitted,
    text: mail.text,
    html: mail.html,
  }
}

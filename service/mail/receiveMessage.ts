import type { DeliveryState } from '../../db/schema/files.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { keepMessages } from './keepMessages.ts'
import { settleMessages } from './settleMessages.ts'
import { storing } from './storing.ts'

/** Where a message came from. A place of a mailbox is taken once however often it is offered. */
export type MessageOrigin =
  | {
      readonly kind: 'mailbox'
      readonly mailboxId: number
      readonly name: string
      readonly folder: string
      readonly uidValidity: string
      readonly uid: number
      /** The server's time of arrival (RFC 3501 INTERNALDATE), any form `Date` reads. */
      readonly internalDate: string | null
    }
  | { readonly kind: 'file'; readonly name: string; readonly actor: Actor }

export interface Incoming {
  readonly raw: Buffer
  readonly from: MessageOrigin
}

export interface Received {
  readonly deliveryId: number
  readonly state: DeliveryState
  /** It was here before: the same place, the same bytes, or the same message by another way. */
  readonly again: boolean
}

/**
 * Takes a message in, whatever it is: bytes durable on disk → row in `deliveries` → read → state. Content never makes it throw: what
 * cannot be read is quarantined with its reason and bytes.
 *
 * `const { state } = await receiveMessage(service, { raw, from: { kind: 'file', name: 'письмо.eml', actor } })`
 * @throws Failure MAIL_REJECTED with reason 'disk_full'
 */
export async function receiveMessage(service: Service, incoming: Incoming): Promise<Received> {
  const [received] = await receiveMessages(service, [incoming])
  if (received === undefined) throw new Error('a message was given and none received')
  return received
}

/** The same for several at once: two transactions for all of them. Answers in the order given. */
export async function receiveMessages(service: Service, incoming: readonly Incoming[]): Promise<Received[]> {
  if (incoming.length === 0) return []
  const kept = await storing(() => keepMessages(service, incoming))
  const unread = kept.flatMap(({ deliveryId, state }, index) => {
    const message = incoming[index]
    return state === 'received' && message !== undefined ? [{ deliveryId, raw: message.raw, actor: message.from.kind === 'file' ? message.from.actor : null }] : []
  })
  const settled = await storing(() => settleMessages(service, unread))
  announce(service, unread[0]?.actor ?? null, 'mail')
  return kept.map(({ deliveryId, state, again }) => {
    const now = settled.get(deliveryId)
    return { deliveryId, state: now?.state ?? state, again: again || (now?.again ?? false) }
  })
}

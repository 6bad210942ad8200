import type { ReadHandle } from '../../db/handle.ts'
import { ownWords } from '../../domain/appeal-text.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { letterOfMail } from '../mail/cardFromMail.ts'
import { readForwarded } from '../mail/readForwarded.ts'
import { readMail } from '../mail/readMail.ts'
import { getText } from '../text/getText.ts'
import type { Letter } from './letter.ts'

export interface SourcesOfCard {
  readonly deliveryId: number | null
  readonly text: string
  readonly fileIds: readonly number[]
}

/** The texts on the desk, in the order in which they are believed. What was pasted from the message is not read twice. */
export async function gatherLetters(service: Service, actor: Actor, { deliveryId, text, fileIds }: SourcesOfCard): Promise<Letter[]> {
  const message = deliveryId === null ? null : await messageLetter(service, deliveryId)
  const own = ownWords(text)
  const pasted = own === '' || (message?.text.includes(own) ?? false) ? [] : [{ source: { kind: 'text', fileId: null } as const, subject: '', text: own, sender: null, cover: null, legible: true }]
  const files = await Promise.all(fileIds.map((fileId) => fileLetter(service, actor, fileId)))
  return [...(message === null ? [] : [message]), ...pasted, ...files.flatMap((letter) => letter ?? [])]
}

/** Words that a document carries are as good as a message's; recognised ones may be wrong, so they only stand beside a field. */
async function fileLetter(service: Service, actor: Actor, fileId: number): Promise<Letter | null> {
  const { state, source, text } = await getText(service, actor, { fileId })
  if (state !== 'done' || text.trim() === '') return null
  return { source: { kind: 'file', fileId }, subject: '', text, sender: null, cover: null, legible: source === 'layer' }
}

async function messageLetter(service: Service, deliveryId: number): Promise<Letter | null> {
  const { read } = service.store
  const delivery = await read.selectFrom('deliveries').select(['from_address', 'from_name', 'subject', 'text', 'raw_sha256', 'state']).where('id', '=', deliveryId).executeTakeFirst()
  if (delivery === undefined || delivery.text === null) return null
  const mail = { fromName: delivery.from_name ?? '', fromAddress: delivery.from_address ?? '', subject: delivery.subject ?? '', ownText: ownWords(delivery.text) }
  // Only a message that holds another one is read again from its bytes.
  if (delivery.raw_sha256 !== null && (await carriesMessage(read, deliveryId))) {
    const reading = await readMail(Buffer.from(await service.store.files.get(delivery.raw_sha256)))
    if (reading.ok) return letterOfMail({ mail: reading.mail, forwarded: await readForwarded(reading.mail) })
  }
  return letterOfMail({ mail, forwarded: null })
}

async function carriesMessage(read: ReadHandle, deliveryId: number): Promise<boolean> {
  const file = await read.selectFrom('case_files').select('id').where('delivery_id', '=', deliveryId).where('kind', '=', 'attachment').where('media_type', '=', 'message/rfc822').executeTakeFirst()
  return file !== undefined
}

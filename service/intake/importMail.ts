import { randomUUID } from 'node:crypto'
import type { ImportedMail } from '../../contract/intake.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { assertCan } from '../../domain/access.ts'
import { moscowDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { listFiles } from '../files/listFiles.ts'
import { cardFromMail } from '../mail/cardFromMail.ts'
import { readForwarded } from '../mail/readForwarded.ts'
import { readMail } from '../mail/readMail.ts'
import { readMessage } from '../mail/readMessage.ts'
import { receiveMessage } from '../mail/receiveMessage.ts'
import { readKnowledge } from '../suggest/knowledge.ts'
import { registerAppeal } from './registerAppeal.ts'

/**
 * Imports one .eml: it is received like any message (see receiveMessage). `register` makes the card at once; otherwise the
 * message waits beside the form with what it proposes. Importing it again takes up what is there.
 */
export async function importMail(service: Service, actor: Actor, input: { file: File; register: boolean }): Promise<ImportedMail> {
  assertCan(actor, 'register')
  const raw = Buffer.from(await input.file.arrayBuffer())
  const received = await receiveMessage(service, { raw, from: { kind: 'file', name: input.file.name, actor } })
  const delivery = await firstDelivery(service.store.read, received.deliveryId)
  const nothing = { deliveryId: delivery.id, again: received.again, caseId: null, number: null, message: null, card: null, files: [] }

  if (delivery.state === 'quarantined') {
    return { ...nothing, outcome: 'quarantined', reason: `${delivery.reason ?? 'Письмо не удалось прочитать'}. Файл сохранён без изменений в разделе «Входящая почта», на вкладке «Нераспознанные»` }
  }
  if (delivery.state === 'set_aside') return { ...nothing, outcome: 'set_aside', reason: 'Это письмо уже было получено и отложено решением; вернуть его можно в разделе «Входящая почта»' }
  if (delivery.case_id !== null) {
    const how = delivery.state === 'attached' ? 'приложено к обращению' : 'зарегистрировано под'
    return { ...nothing, outcome: 'already_registered', caseId: delivery.case_id, number: delivery.number, reason: `Это же письмо уже ${how} № ${delivery.number}; вторая доставка отмечена на карточке` }
  }

  const reading = await readMail(raw)
  if (!reading.ok) throw new Error('a readable message could not be read again')
  const { mail } = reading
  const card = cardFromMail({ mail, forwarded: await readForwarded(mail) }, moscowDate(delivery.received_at), await readKnowledge(service.store.read))
  const files = await listFiles(service.store.read, { deliveryId: delivery.id })
  const ready = { deliveryId: delivery.id, again: received.again, message: await readMessage(service, actor, { id: delivery.id }), files, card }
  if (!input.register) return { ...ready, outcome: 'ready', caseId: null, number: null, reason: null }
  try {
    const draft = { card, ruleCode: null, resolution: null, fileIds: [], deliveryId: delivery.id, requestId: randomUUID(), ruleReason: '', links: [] }
    const registered = await registerAppeal(service, actor, draft)
    return { ...ready, outcome: 'registered', caseId: registered.id, number: registered.number, reason: mail.notes.join('. ') || null }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...ready, outcome: 'ready', caseId: null, number: null, reason: error.message }
  }
}

/** A second delivery stands for the first: that is the one that waits, or has become a case. */
async function firstDelivery(read: ReadHandle, deliveryId: number) {
  const { first } = await read.selectFrom('deliveries').select((eb) => eb.fn.coalesce('same_as', 'id').as('first')).where('id', '=', deliveryId).executeTakeFirstOrThrow()
  return read
    .selectFrom('deliveries')
    .leftJoin('cases', 'cases.id', 'deliveries.case_id')
    .select(['deliveries.id', 'deliveries.state', 'deliveries.case_id', 'deliveries.reason', 'deliveries.received_at', 'cases.number'])
    .where('deliveries.id', '=', first)
    .executeTakeFirstOrThrow()
}

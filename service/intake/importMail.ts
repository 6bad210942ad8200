import { randomUUID } from 'node:crypto'
import type { ImportedMail } from '../../contract/intake.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { listFiles } from '../files/listFiles.ts'
import { cardFromMail } from '../mail/cardFromMail.ts'
import { findSameMessage } from '../mail/findSameMessage.ts'
import { insertDelivery } from '../mail/insertDelivery.ts'
import { readForwarded } from '../mail/readForwarded.ts'
import { readMail } from '../mail/readMail.ts'
import { readMessage } from '../mail/readMessage.ts'
import { storeMailParts } from '../mail/storeMailParts.ts'
import { registerAppeal } from './registerAppeal.ts'

/**
 * Imports one .eml. Its bytes are on disk before anything is parsed; whatever cannot be read stays in quarantine with its
 * reason. The same message in a second mailbox is one case with two deliveries. `register` makes the card at once;
 * otherwise the message waits beside the form with what it proposes.
 */
export async function importMail(service: Service, actor: Actor, input: { file: File; register: boolean }): Promise<ImportedMail> {
  assertCan(actor, 'register')
  const { store, clock } = service
  const raw = Buffer.from(await input.file.arrayBuffer())
  const stored = await store.files.put(raw)
  const at = clock.instant()
  const by = { userId: actor.userId, name: actor.fullName }
  const nothing = { caseId: null, number: null, message: null, card: null, files: [] }

  const reading = await readMail(raw)
  if (!reading.ok) {
    const deliveryId = await store.write(async (tx) => {
      const id = await insertDelivery(tx, { mail: null, stored, fileName: input.file.name, state: 'quarantined', reason: reading.reason, caseId: null, at, by: actor.userId })
      await appendAudit(tx, { at, actor: by, action: 'mail.quarantined', entity: 'delivery', entityId: id, after: { sha256: stored.sha256, bytes: stored.bytes, reason: reading.reason } })
      return id
    })
    return { ...nothing, outcome: 'quarantined', deliveryId, reason: `${reading.reason}. Файл сохранён без изменений; зарегистрировать его можно вручную, приложив к карточке` }
  }

  const { mail } = reading
  const parts = await storeMailParts(service, mail)
  const forwarded = await readForwarded(mail)
  const same = await findSameMessage(store.read, mail, stored.sha256)
  const delivered = await store.write(async (tx) => {
    const state = same === null ? 'new' : same.caseId === null ? 'set_aside' : 'registered'
    const id = await insertDelivery(tx, { mail, stored, fileName: input.file.name, state, reason: null, caseId: same?.caseId ?? null, parts: same === null ? parts : [], at, by: actor.userId })
    if (same?.caseId != null) await appendAudit(tx, { at, actor: by, action: 'mail.delivered_again', entity: 'delivery', entityId: id, caseId: same.caseId, after: { mailbox: mail.to, sha256: stored.sha256 } })
    return id
  })
  if (same?.caseId != null) {
    return { ...nothing, outcome: 'already_registered', deliveryId: delivered, caseId: same.caseId, number: same.number, reason: `Это же письмо уже зарегистрировано под № ${same.number}; вторая доставка отмечена на карточке` }
  }

  // A message that came before and still waits is taken up where it lies.
  const deliveryId = same?.deliveryId ?? delivered
  const card = cardFromMail({ mail, forwarded }, clock.today())
  const ready = { deliveryId, ...(await waiting(service, actor, deliveryId)), card }
  if (!input.register) return { ...ready, outcome: 'ready', caseId: null, number: null, reason: null }
  try {
    const draft = { card, ruleCode: null, resolution: null, fileIds: [], deliveryId, requestId: randomUUID(), ruleReason: '', links: [] }
    const registered = await registerAppeal(service, actor, draft)
    return { ...ready, outcome: 'registered', caseId: registered.id, number: registered.number, reason: mail.notes.join('. ') || null }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...ready, outcome: 'ready', caseId: null, number: null, reason: error.message }
  }
}

async function waiting(service: Service, actor: Actor, deliveryId: number) {
  return { message: await readMessage(service, actor, { id: deliveryId }), files: await listFiles(service.store.read, { deliveryId }) }
}

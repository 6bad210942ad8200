import type { OpenedMail } from '../../contract/mail.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { moscowDate } from '../../domain/calendar-date.ts'
import type { Card } from '../../contract/card.ts'
import type { Row } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { Service } from '../context.ts'
import { listFiles } from '../files/listFiles.ts'
import { readKnowledge } from '../suggest/knowledge.ts'
import { cardFromMail } from './cardFromMail.ts'
import { findRelatedCases } from './findRelatedCases.ts'
import { loadDelivery } from './loadDelivery.ts'
import { readForwarded } from './readForwarded.ts'
import { readMail } from './readMail.ts'
import { readMessage } from './readMessage.ts'

/** A message of the tray, made safe, with what it proposes: a card, a case it answers, cases it names. */
export async function openMail(service: Service, actor: Actor, input: { id: number }): Promise<OpenedMail> {
  const { read } = service.store
  const delivery = await loadDelivery(read, actor, input.id)
  const { id } = delivery
  const [message, files, deliveries, setAside, owner, card] = await Promise.all([
    readMessage(service, actor, { id }),
    listFiles(read, { deliveryId: id }),
    read.selectFrom('deliveries').select(['id', 'mailbox', 'received_at']).where((eb) => eb.or([eb('id', '=', id), eb('same_as', '=', id)])).orderBy('id').execute(),
    setAsideOf(read, id),
    delivery.case_id === null ? undefined : read.selectFrom('cases').select(['id', 'number']).where('id', '=', delivery.case_id).executeTakeFirst(),
    proposedCard(service, delivery),
  ])
  const related = delivery.state === 'new' ? await findRelatedCases(read, delivery) : { answers: null, mentions: [] }
  return {
    id,
    state: delivery.state,
    message,
    files,
    card,
    receivedAt: delivery.received_at,
    deliveries: deliveries.map((one) => ({ id: one.id, mailbox: one.mailbox ?? '', receivedAt: one.received_at })),
    ...related,
    case: owner === undefined ? null : { caseId: owner.id, number: owner.number },
    setAside,
  }
}

/** Read anew from the bytes: what is proposed follows the program, not the day the message came. */
async function proposedCard(service: Service, delivery: Row<'deliveries'>): Promise<Card | null> {
  if (delivery.state !== 'new' || delivery.raw_sha256 === null) return null
  const reading = await readMail(Buffer.from(await service.store.files.get(delivery.raw_sha256)))
  return reading.ok ? cardFromMail({ mail: reading.mail, forwarded: await readForwarded(reading.mail) }, moscowDate(delivery.received_at), await readKnowledge(service.store.read)) : null
}

async function setAsideOf(read: ReadHandle, deliveryId: number): Promise<OpenedMail['setAside']> {
  const row = await read
    .selectFrom('set_asides')
    .innerJoin('numbers', 'numbers.id', 'set_asides.number_id')
    .innerJoin('set_aside_grounds as ground', 'ground.code', 'set_asides.ground_code')
    .innerJoin('users', 'users.id', 'set_asides.decided_by')
    .select(['numbers.text as number', 'ground.name as ground', 'ground.basis', 'set_asides.reason', 'decided_at', 'users.id as userId', 'users.surname', 'users.name', 'users.patronymic'])
    .where('delivery_id', '=', deliveryId)
    .where('returned_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return null
  const { number, ground, basis, reason, decided_at: decidedAt, userId, surname, name, patronymic } = row
  return { number, ground, basis, reason, decidedAt, decidedBy: { id: userId, shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }) } }
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { MailTab } from '../../../contract/mail.ts'
import { annulNumber } from '../../../service/cases/annulNumber.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { attachMessage } from '../../../service/mail/attachMessage.ts'
import { detachMessage } from '../../../service/mail/detachMessage.ts'
import { listMail } from '../../../service/mail/listMail.ts'
import { openMail } from '../../../service/mail/openMail.ts'
import { readRaw } from '../../../service/mail/readRaw.ts'
import { readWaiting } from '../../../service/mail/readWaiting.ts'
import { keepMessages } from '../../../service/mail/keepMessages.ts'
import { receiveMessage } from '../../../service/mail/receiveMessage.ts'
import { restoreMessage } from '../../../service/mail/restoreMessage.ts'
import { setAsideMessage } from '../../../service/mail/setAsideMessage.ts'
import { openTestOffice, refusal, registration, type TestOffice } from '../support.ts'

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, '../../fixtures/mail', name))
let uid = 0
async function receive(office: TestOffice, raw: Buffer | string): Promise<number> {
  uid += 1
  const { deliveryId } = await receiveMessage(office.service, { raw: Buffer.isBuffer(raw) ? raw : Buffer.from(raw), from: { kind: 'mailbox', mailboxId: 1, name: 'Приёмная', folder: 'INBOX', uidValidity: '1', uid, internalDate: null } })
  return deliveryId
}
const tab = async (office: TestOffice, which: MailTab) => (await listMail(office.service, office.actor('clerk'), { tab: which, offset: 0, limit: 50 })).rows.map(({ id }) => id)
const clerk = (office: TestOffice) => office.actor('clerk')
const files = (office: TestOffice, deliveryId: number) => office.service.store.read.selectFrom('case_files').select(['kind', 'case_id']).where('delivery_id', '=', deliveryId).orderBy('id').execute()
const actions = async (office: TestOffice) => (await office.service.store.read.selectFrom('audit').select('action').where('entity', '=', 'delivery').orderBy('seq').execute()).map(({ action }) => action)

describe('the tray', () => {
  it('lists those that wait in the order they came, with counts of the rest', async () => {
    const office = await openTestOffice()
    const ids = [await receive(office, sample('01-plain-utf8.eml')), await receive(office, sample('17-empty.eml')), await receive(office, sample('12-claim-with-attachments.eml'))]
    const page = await listMail(office.service, clerk(office), { tab: 'waiting', offset: 0, limit: 50 })
    expect(page).toMatchObject({ total: 2, counts: { waiting: 2, unread: 1, set_aside: 0 } })
    expect(page.rows).toMatchObject([{ id: ids[0], from: 'Ромашкин Пётр Ильич', attachments: 0, mailbox: 'Приёмная' }, { id: ids[2], attachments: 3 }])
    expect(page.rows[0]?.preview).toMatch(/^Здравствуйте! В квитанции/u)
    expect(await tab(office, 'unread')).toEqual([ids[1]])
  })

  it('is for those who handle mail', async () => {
    const office = await openTestOffice()
    for (const person of ['specialist', 'deputy', 'administrator', 'auditor'] as const) expect(await refusal(listMail(office.service, office.actor(person), { tab: 'waiting', offset: 0, limit: 50 }))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('opens a message with the card it proposes and every way it came by', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const id = await receive(office, sample('01-plain-utf8.eml'))
    await receive(office, sample('18-same-message-second-mailbox.eml'))
    const opened = await openMail(office.service, clerk(office), { id })
    expect(opened.card).toMatchObject({ channel: 'email', surname: 'Ромашкин', receivedOn: '2026-12-04' })
    expect(opened.deliveries).toHaveLength(2)
    expect(await tab(office, 'waiting')).toEqual([id])
  })

  it('registers a message with all its files and both deliveries; it waits no more', async () => {
    const office = await openTestOffice()
    const id = await receive(office, sample('12-claim-with-attachments.eml'))
    const made = await office.register({}, { deliveryId: id })
    expect((await files(office, id)).map(({ case_id }) => case_id)).toEqual([made.id, made.id, made.id, made.id])
    expect([await tab(office, 'waiting'), await tab(office, 'done')]).toEqual([[], [id]])
  })

  it('gives the bytes of what it could not read, and lets it be registered by hand', async () => {
    const office = await openTestOffice()
    const id = await receive(office, sample('16-not-an-email.eml'))
    expect(Buffer.from(await (await readRaw(office.service, clerk(office), { id })).arrayBuffer())).toEqual(sample('16-not-an-email.eml'))
    const opened = await openMail(office.service, clerk(office), { id })
    expect(opened).toMatchObject({ state: 'quarantined', card: null, message: { notes: [expect.stringContaining('не электронное письмо')] } })
    const made = await office.register({}, { deliveryId: id })
    const view = await getCase(office.service, clerk(office), { caseId: made.id })
    expect(view.files.map(({ kind }) => kind)).toEqual(['mail'])
    expect(await tab(office, 'unread')).toEqual([])
  })

  it('gets a message back when its number is annulled; the annulled card keeps its files', async () => {
    const office = await openTestOffice()
    const id = await receive(office, sample('12-claim-with-attachments.eml'))
    const first = await office.register({}, { deliveryId: id })
    await annulNumber(office.service, clerk(office), { caseId: first.id, version: 1, reason: 'Зарегистрировано по ошибке' })
    expect(await tab(office, 'waiting')).toEqual([id])
    expect((await openMail(office.service, clerk(office), { id })).files).toHaveLength(4)
    const second = await office.register({}, { deliveryId: id })
    for (const made of [first, second]) expect((await getCase(office.service, clerk(office), { caseId: made.id })).files).toHaveLength(4)
  })

  it('reads what a killed program had only kept, once', async () => {
    const office = await openTestOffice()
    const raw = sample('01-plain-utf8.eml')
    await keepMessages(office.service, [{ raw, from: { kind: 'file', name: 'письмо.eml', actor: clerk(office) } }])
    expect(await tab(office, 'waiting')).toEqual([])
    expect([await readWaiting(office.service), await readWaiting(office.service)]).toEqual([1, 0])
    expect(await tab(office, 'waiting')).toHaveLength(1)
  })
})

describe('setting a message aside', () => {
  it('is a decision with a number, a ground and a record, and is undone by a return', async () => {
    const office = await openTestOffice()
    const id = await receive(office, sample('11-only-from-address.eml'))
    const set = await setAsideMessage(office.service, clerk(office), { id, ground: 'spam', reason: '' })
    expect(set.number).toBe('ОТЛ-0001/26')
    expect([await tab(office, 'waiting'), await tab(office, 'set_aside')]).toEqual([[], [id]])
    expect((await openMail(office.service, clerk(office), { id })).setAside).toMatchObject({ number: 'ОТЛ-0001/26', ground: 'Спам', decidedBy: { shortName: 'Ковалёва А.П.' } })
    await restoreMessage(office.service, clerk(office), { id, reason: 'Это жалоба' })
    expect(await tab(office, 'waiting')).toEqual([id])
    expect(await setAsideMessage(office.service, clerk(office), { id, ground: 'newsletter', reason: '' })).toEqual({ number: 'ОТЛ-0002/26' })
    expect(await office.service.store.read.selectFrom('numbers').select(['text', 'annul_reason']).where('journal', '=', 'set_aside').orderBy('id').execute()).toEqual([{ text: 'ОТЛ-0001/26', annul_reason: 'Это жалоба' }, { text: 'ОТЛ-0002/26', annul_reason: null }])
    expect(await actions(office)).toEqual(['mail.imported', 'mail.set_aside', 'mail.restored', 'mail.set_aside'])
  })

  it('asks for a reason where the ground wants one, and for a ground that exists', async () => {
    const office = await openTestOffice()
    const id = await receive(office, sample('11-only-from-address.eml'))
    expect(await refusal(setAsideMessage(office.service, clerk(office), { id, ground: 'internal', reason: '' }))).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'reason' }] } })
    expect(await refusal(setAsideMessage(office.service, clerk(office), { id, ground: 'мусор', reason: '' }))).toMatchObject({ details: { fields: [{ path: 'ground' }] } })
    expect(await tab(office, 'waiting')).toEqual([id])
  })

  it('takes the same message of another mailbox along, also one that comes later', async () => {
    const office = await openTestOffice()
    const id = await receive(office, sample('01-plain-utf8.eml'))
    await setAsideMessage(office.service, clerk(office), { id, ground: 'spam', reason: '' })
    await receive(office, sample('18-same-message-second-mailbox.eml'))
    expect(await office.service.store.read.selectFrom('deliveries').select('state').execute()).toEqual([{ state: 'set_aside' }, { state: 'set_aside' }])
    await restoreMessage(office.service, clerk(office), { id, reason: '' })
    expect(await office.service.store.read.selectFrom('deliveries').select('state').execute()).toEqual([{ state: 'new' }, { state: 'new' }])
  })

  it('tells the second clerk what the first one did', async () => {
    const office = await openTestOffice()
    const id = await receive(office, sample('11-only-from-address.eml'))
    await setAsideMessage(office.service, clerk(office), { id, ground: 'spam', reason: '' })
    expect(await refusal(setAsideMessage(office.service, office.actor('clerk2'), { id, ground: 'spam', reason: '' }))).toMatchObject({ code: 'CONFLICT', message: 'Это письмо уже отложено.' })
    expect(await refusal(office.register({}, { deliveryId: id }))).toMatchObject({ code: 'CONFLICT' })
    const { id: caseId } = await office.register()
    expect(await refusal(attachMessage(office.service, office.actor('clerk2'), { id, caseId }))).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('attaching a message to a case', () => {
  it('gives the case the message and its files, and is undone', async () => {
    const office = await openTestOffice()
    const { id: caseId, number } = await office.register()
    const id = await receive(office, sample('12-claim-with-attachments.eml'))
    expect(await attachMessage(office.service, clerk(office), { id, caseId })).toEqual({ caseId, number })
    expect((await getCase(office.service, clerk(office), { caseId })).files).toHaveLength(4)
    expect([await tab(office, 'waiting'), await tab(office, 'done')]).toEqual([[], [id]])
    await detachMessage(office.service, clerk(office), { id, reason: 'Другое обращение' })
    expect((await getCase(office.service, clerk(office), { caseId })).files).toEqual([])
    expect(await tab(office, 'waiting')).toEqual([id])
    expect((await files(office, id)).map(({ case_id }) => case_id)).toEqual([null, null, null, null])
    expect(await actions(office)).toEqual(['mail.imported', 'mail.attached', 'mail.detached'])
  })
})

describe('what a message has to do with cases', () => {
  /** Sends our letter on a case by e-mail as the mail program would have, with its Message-ID. */
  async function written(office: TestOffice, card: Parameters<typeof registration>[1] = {}) {
    const made = await office.register({ email: 'kabelev@example.org', ...card })
    const at = office.service.clock.instant()
    await office.service.store.write(async (tx) => {
      const userId = clerk(office).userId
      const reply = await tx.insertInto('replies').values({ case_id: made.id, kind: 'reply', state: 'dispatched', author_id: userId, executor_id: userId, addressee_json: null, attachments: null, reply_channel: 'email', reply_address: null, result: null, justified: null, template_code: null, outgoing_number: `${made.number}/1`, outgoing_seq: 1, submitted_at: null, signing_started_at: null, created_at: at, updated_at: at, updated_by: null, template_text: null }).returning('id').executeTakeFirstOrThrow()
      await tx.insertInto('dispatches').values({ reply_id: reply.id, case_id: made.id, channel: 'email', address: 'kabelev@example.org', dispatched_on: '2026-12-02', proof: null, postal_id: null, recipient: null, message_id: '<out-K-0407-26-1@example.com>', recorded_by: userId, recorded_at: at }).execute()
    })
    return made
  }
  const related = async (office: TestOffice, raw: Buffer | string) => {
    const { answers, mentions } = await openMail(office.service, clerk(office), { id: await receive(office, raw) })
    return { answers: answers?.number ?? null, mentions: mentions.map(({ number, why }) => `${number}: ${why}`) }
  }

  it('07 answers our letter by its header and its sender: offered, never attached by itself', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const { number } = await written(office)
    expect(await related(office, sample('07-reply-in-thread.eml'))).toEqual({ answers: number, mentions: [] })
    expect(await tab(office, 'waiting')).toHaveLength(1)
  })

  it('the same header from a stranger is a suggestion only', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const { number } = await written(office)
    const forged = sample('07-reply-in-thread.eml').toString('latin1').replace('kabelev@example.org', 'stranger@example.net')
    expect(await related(office, Buffer.from(forged, 'latin1'))).toEqual({ answers: null, mentions: [`${number}: отвечает на наше письмо, но с другого адреса`] })
  })

  it('08: a number quoted by a stranger is a suggestion only, by the applicant as well', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const { number } = await written(office)
    const quoting = (from: string) => `From: ${from}\r\nSubject: Question\r\nMessage-ID: <q-${from}>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nПо обращению № ${number} вопрос.\r\n`
    expect(await related(office, quoting('stranger@example.net'))).toEqual({ answers: null, mentions: [`${number}: номер назван в письме`] })
    expect(await related(office, quoting('kabelev@example.org'))).toEqual({ answers: null, mentions: [`${number}: номер назван в письме, отправитель тот же`] })
    expect(await related(office, quoting('stranger@example.net').replace(number, `${number}/1`))).toEqual({ answers: null, mentions: [`${number}: номер назван в письме`] })
  })

  it('a second letter in the applicant\'s own thread is a suggestion', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const first = await receive(office, sample('03-windows-1251.eml'))
    const { number } = await office.register({}, { deliveryId: first })
    const { message_id: before, from_address: from } = await office.service.store.read.selectFrom('deliveries').select(['message_id', 'from_address']).where('id', '=', first).executeTakeFirstOrThrow()
    const next = `From: ${from}\r\nSubject: Re\r\nMessage-ID: <next@example.org>\r\nReferences: ${before}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nДобавляю.\r\n`
    expect(await related(office, next)).toEqual({ answers: null, mentions: [`${number}: продолжает письмо того же отправителя`] })
  })
})

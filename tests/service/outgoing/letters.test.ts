import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openMail } from '../../../service/mail/openMail.ts'
import { cancelLetter } from '../../../service/outgoing/cancelLetter.ts'
import { confirmLetter } from '../../../service/outgoing/confirmLetter.ts'
import { retryLetter } from '../../../service/outgoing/retryLetter.ts'
import { dispatchQueue } from '../../../service/replies/dispatchQueue.ts'
import { dispatchReply } from '../../../service/replies/dispatchReply.ts'
import { recallSigned } from '../../../service/replies/recallSigned.ts'
import { actionsOf, caseRowOf } from '../replies/desk.ts'
import { openTestOffice, refusal } from '../support.ts'
import { CITIZEN, letter, mailOf, receive, send, signedLetter, sinkOfTest, until, useServer, work } from './letters-desk.ts'
import { SENDER } from './sink.ts'

vi.setConfig({ testTimeout: 60_000 })

const BY_HAND = { channel: 'email', address: CITIZEN, dispatchedOn: '2026-11-23', proof: '', postalId: '', recipient: '', documentShown: '', proofFile: null } as const

describe('a signed letter sent by e-mail', () => {
  it('goes once, whole and as an answer; the clock stops when the server takes it, and the answer of the citizen finds the case', async () => {
    const [to, office] = await Promise.all([sinkOfTest(), openTestOffice()])
    await useServer(office, to)
    const { deliveryId } = await receive(office, letter(1, { headers: 'References: <older@example.ru>\r\n' }))
    const made = await office.register({ channel: 'email' }, { deliveryId })
    const { replyId, caseId, outgoingNumber, documentId } = await signedLetter(office)
    await office.service.store.write((tx) => tx.updateTable('deliveries').set({ case_id: caseId }).where('id', '=', deliveryId).execute())
    expect(made.id).not.toBe(caseId)
    const { mailId } = await send(office, replyId)
    expect((await caseRowOf(office, caseId)).status).toBe('signed')
    expect((await refusal(send(office, replyId))).code).toBe('CONFLICT')
    expect((await refusal(dispatchReply(office.service, office.actor('clerk'), { replyId, ...BY_HAND }))).message).toContain('уже ждёт отправки')
    work(office)
    await until(office, mailId, 'sent')

    expect(to.letters()).toHaveLength(1)
    const [sent] = to.letters()
    const { message_id: messageId } = await mailOf(office, mailId)
    expect(sent).toMatchObject({ messageId, inReplyTo: '<letter-1@example.ru>', references: ['<older@example.ru>', '<letter-1@example.ru>'], subject: `Ответ № ${outgoingNumber} на обращение № Л-0002/26` })
    expect(sent?.to).toMatchObject({ text: CITIZEN })
    expect(sent?.text).toContain('Исполнитель: Счётчикова Анна Петровна')
    expect(sent?.text).toContain('Телефон: (8793) 00-00-12')
    expect(sent?.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([[`Ответ ${outgoingNumber.replaceAll('/', '-')}.pdf`, 'application/pdf']])
    const document = await office.service.store.read.selectFrom('documents').select('sha256').where('id', '=', documentId).executeTakeFirstOrThrow()
    expect(createHash('sha256').update(sent?.attachments[0]?.content ?? '').digest('hex')).toBe(document.sha256)

    expect(await caseRowOf(office, caseId)).toMatchObject({ status: 'dispatched', open: false, dispatch_channel: 'email', dispatched_on: '2026-11-23', result: 'satisfied' })
    expect(await office.service.store.read.selectFrom('dispatches').select(['message_id', 'mail_id', 'address', 'proof', 'recorded_by']).execute()).toMatchObject([
      { message_id: messageId, mail_id: mailId, address: CITIZEN, proof: expect.stringMatching(/^Принято сервером 127\.0\.0\.1 23\.11\.2026 в 10:00: 250/u) as string, recorded_by: office.actor('clerk').userId },
    ])
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toEqual([])
    expect(await actionsOf(office, caseId)).toEqual(expect.arrayContaining(['reply.sending_queued', 'reply.dispatched']))

    const answer = await receive(office, letter(2, { body: 'Спасибо, но за октябрь не пересчитали.', headers: `In-Reply-To: ${messageId}\r\nReferences: ${messageId}\r\n` }).replace('citizen2@example.ru', CITIZEN))
    expect(await openMail(office.service, office.actor('clerk'), { id: answer.deliveryId })).toMatchObject({ state: 'new', answers: { caseId, why: 'отвечает на наше письмо' } })
  })

  it('waits and is tried again while the server will not take it now, cannot be reached or knows another password', async () => {
    const [to, office] = await Promise.all([sinkOfTest(), openTestOffice()])
    const { version } = await useServer(office, to, { password: 'не тот' })
    const { replyId, caseId } = await signedLetter(office)
    const { mailId } = await send(office, replyId)
    work(office)
    const problem = async () => (await mailOf(office, mailId)).problem ?? ''
    const said = (words: RegExp) => expect.poll(problem, { timeout: 40_000, interval: 20 }).toMatch(words)
    await said(/не принял имя для входа или пароль/u)
    const saved = await useServer(office, to, { version })
    to.behave('later')
    await retryLetter(office.service, office.actor('clerk'), { mailId })
    await said(/код 451/u)
    expect(await mailOf(office, mailId)).toMatchObject({ state: 'queued', attempts: 2, next_try_at: '2026-11-23T07:05:00.000Z' })
    await useServer(office, { ...to, port: 1 }, { version: saved.version })
    await retryLetter(office.service, office.actor('clerk'), { mailId })
    await said(/не принимает соединения/u)
    expect((await caseRowOf(office, caseId)).status).toBe('signed')
    await useServer(office, to, { version: saved.version + 1 })
    to.behave('take')
    await retryLetter(office.service, office.actor('clerk'), { mailId })
    await until(office, mailId, 'sent')
    expect(to.letters()).toHaveLength(1)
  })

  it('is not trusted to a server of an unknown authority', async () => {
    const [to, office] = await Promise.all([sinkOfTest(), openTestOffice()])
    await useServer(office, to, { caPem: '' })
    const { replyId } = await signedLetter(office)
    const { mailId } = await send(office, replyId)
    work(office)
    await expect.poll(async () => (await mailOf(office, mailId)).problem, { timeout: 40_000 }).toMatch(/неизвестным центром/u)
    expect(to.letters()).toEqual([])
  })

  it.each([['no_such_person', /адрес получателя \(код 550\)/u], ['refuse', /код 554/u]] as const)('refused for good (%s) goes back to the clerk with the reason, the clock runs on; another address is a new letter', async (how, words) => {
    const [to, office] = await Promise.all([sinkOfTest(), openTestOffice()])
    await useServer(office, to)
    to.behave(how)
    const { replyId, caseId } = await signedLetter(office)
    const { mailId } = await send(office, replyId)
    work(office)
    await until(office, mailId, 'refused')
    expect(await caseRowOf(office, caseId)).toMatchObject({ status: 'signed', open: true, dispatched_on: null })
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toMatchObject([{ replyId, mail: { state: 'refused', problem: expect.stringMatching(words) as string } }])
    to.behave('take')
    const again = await send(office, replyId, 'drugoy@example.org')
    await until(office, again.mailId, 'sent')
    expect((await mailOf(office, again.mailId)).message_id).not.toBe((await mailOf(office, mailId)).message_id)
    expect(to.letters()).toHaveLength(1)
  })

  it.each(['cut', 'hang_up'] as const)('of which nobody knows whether it went (%s) waits for a person; repeated, it is the same letter', async (how) => {
    const [to, office] = await Promise.all([sinkOfTest(), openTestOffice()])
    await useServer(office, to)
    to.behave(how)
    const { replyId, caseId } = await signedLetter(office)
    const { mailId } = await send(office, replyId)
    work(office)
    await until(office, mailId, 'unknown')
    expect((await caseRowOf(office, caseId)).status).toBe('signed')
    const version = (await caseRowOf(office, caseId)).version
    expect((await refusal(recallSigned(office.service, office.actor('deputy'), { caseId, version, reason: 'Опечатка' }))).message).toContain('Неизвестно')
    to.behave('take')
    if (how === 'cut') {
      await retryLetter(office.service, office.actor('clerk'), { mailId })
      await until(office, mailId, 'sent')
      expect(to.letters().map(({ messageId }) => messageId)).toEqual([(await mailOf(office, mailId)).message_id])
    } else {
      office.setToday('2026-11-25')
      await confirmLetter(office.service, office.actor('clerk'), { mailId, proof: 'есть в «Отправленных»' })
      expect(to.letters()).toHaveLength(1)
    }
    expect(await caseRowOf(office, caseId)).toMatchObject({ status: 'dispatched', dispatched_on: '2026-11-23' })
  })

  it('in line is taken out of it by the clerk, or by the deputy who takes the letter itself back', async () => {
    const office = await openTestOffice()
    await useServer(office, { port: 1, caPem: '' })
    const { replyId, caseId } = await signedLetter(office)
    const { mailId } = await send(office, replyId)
    await cancelLetter(office.service, office.actor('clerk'), { mailId })
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toMatchObject([{ replyId, mail: null }])
    expect((await refusal(retryLetter(office.service, office.actor('clerk'), { mailId }))).code).toBe('CONFLICT')
    const second = await send(office, replyId)
    await recallSigned(office.service, office.actor('deputy'), { caseId, version: (await caseRowOf(office, caseId)).version, reason: 'Опечатка' })
    expect((await mailOf(office, second.mailId)).state).toBe('cancelled')
    expect((await refusal(send(office, replyId))).code).toBe('CONFLICT')
  })

  it('is never sent with a file that is not the one that was signed', async () => {
    const [to, office] = await Promise.all([sinkOfTest(), openTestOffice()])
    await useServer(office, to)
    const { replyId, documentId } = await signedLetter(office)
    const { mailId } = await send(office, replyId)
    const { sha256 } = await office.service.store.read.selectFrom('documents').select('sha256').where('id', '=', documentId).executeTakeFirstOrThrow()
    const folder = path.join(office.dir, 'files', sha256.slice(0, 2))
    const file = path.join(folder, readdirSync(folder).find((name) => sha256.endsWith(name)) ?? '')
    chmodSync(file, 0o600)
    writeFileSync(file, 'не то')
    work(office)
    await until(office, mailId, 'failed')
    expect(to.letters()).toEqual([])
    expect((await mailOf(office, mailId)).problem).toContain('повреждён')
    expect((await refusal(send(office, replyId))).code).toBe('FILE_REJECTED')
  })

  it('needs a server, an address and a clerk', async () => {
    const office = await openTestOffice()
    const { replyId } = await signedLetter(office)
    expect((await refusal(send(office, replyId))).code).toBe('NOT_READY')
    await useServer(office, { port: 1, caPem: '' })
    expect((await refusal(send(office, replyId, 'кому-то'))).details.fields?.[0]?.path).toBe('address')
    expect((await refusal(send(office, replyId, `${CITIZEN}, ${SENDER}`))).code).toBe('INVALID_INPUT')
  })
})

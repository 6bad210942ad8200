import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { FIRST_ACKNOWLEDGEMENT } from '../../../service/outgoing/firstAcknowledgement.ts'
import { caseTimeline } from '../../../service/cases/caseTimeline.ts'
import { receiveMessage } from '../../../service/mail/receiveMessage.ts'
import { saveAcknowledgement } from '../../../service/outgoing/saveAcknowledgement.ts'
import { saveOutgoing } from '../../../service/outgoing/saveOutgoing.ts'
import { startAcknowledgements } from '../../../service/outgoing/startAcknowledgements.ts'
import { testOutgoing } from '../../../service/outgoing/testOutgoing.ts'
import { letter } from '../mailboxes/support/letters.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { openSink, SENDER, SENDER_PASSWORD, type Sink } from './sink.ts'

vi.setConfig({ testTimeout: 60_000 })

async function sink(options = {}): Promise<Sink> {
  const opened = await openSink(options)
  onTestFinished(() => opened.close())
  return opened
}

const server = ({ port, caPem }: Pick<Sink, 'port' | 'caPem'>) => ({ host: '127.0.0.1', port, security: 'tls' as const, login: SENDER, caPem, fromName: 'ООО «Энергосбыт»', fromAddress: SENDER, password: SENDER_PASSWORD, version: 0 })

async function officeThatConfirms(to: Sink): Promise<TestOffice> {
  const office = await openTestOffice()
  const admin = office.actor('administrator')
  await saveOutgoing(office.service, admin, server(to))
  await saveAcknowledgement(office.service, admin, { ...FIRST_ACKNOWLEDGEMENT, enabled: true, version: 0 })
  return office
}

let next = 0
/** Registers a letter that came by mail. */
async function registerLetter(office: TestOffice, { headers = '', from }: { headers?: string; from?: string } = {}) {
  next += 1
  const text = letter(next, { headers })
  const raw = Buffer.from(from === undefined ? text : text.replace(/^From: .*$/mu, `From: ${from}`))
  const { deliveryId } = await receiveMessage(office.service, { raw, from: { kind: 'file', name: 'письмо.eml', actor: office.actor('clerk') } })
  return office.register({ channel: 'email', email: `citizen${next}@example.ru` }, { deliveryId })
}

function work(office: TestOffice): () => Promise<void> {
  const stop = startAcknowledgements(office.service)
  onTestFinished(stop)
  return stop
}

const state = async ({ service }: TestOffice, caseId: number) => (await service.store.read.selectFrom('acknowledgements').select('state').where('case_id', '=', caseId).executeTakeFirst())?.state
const until = async (office: TestOffice, caseId: number, wanted: string) => expect.poll(() => state(office, caseId), { timeout: 40_000, interval: 20 }).toBe(wanted)
const timeline = async (office: TestOffice, caseId: number) => (await caseTimeline(office.service, office.actor('clerk'), { caseId })).map(({ title }) => title)

describe('confirmation of registration', () => {
  it('goes out once, with number and due date, as an answer, and stands on the timeline', async () => {
    const to = await sink()
    const office = await officeThatConfirms(to)
    work(office)
    const made = await registerLetter(office)
    await until(office, made.id, 'sent')
    expect(to.letters()).toHaveLength(1)
    const [sent] = to.letters()
    expect(sent?.subject).toBe(`Обращение зарегистрировано: № ${made.number}`)
    expect(sent?.text).toContain(`зарегистрировано 23.11.2026 под № ${made.number}`)
    expect(sent?.text).toContain('не позднее 23.12.2026')
    expect(sent?.headers.get('auto-submitted')).toBe('auto-replied')
    expect(sent?.inReplyTo).toBe(`<letter-${next}@example.ru>`)
    expect(sent?.to).toMatchObject({ text: `citizen${next}@example.ru` })
    expect(await timeline(office, made.id)).toContain('Отправлено подтверждение регистрации')
  })

  it('is off until it is switched on, which needs a server and the number in the text', async () => {
    const office = await openTestOffice()
    const admin = office.actor('administrator')
    const made = await registerLetter(office)
    expect(await state(office, made.id)).toBeUndefined()
    const save = (given: object) => refusal(saveAcknowledgement(office.service, admin, { ...FIRST_ACKNOWLEDGEMENT, version: 0, ...given }))
    expect((await save({ enabled: true })).details.fields?.[0]?.path).toBe('enabled')
    expect((await save({ body: 'Ваш {нмер} принят' })).message).toContain('Метки {нмер} нет')
    expect((await save({ enabled: true, subject: 'Принято', body: 'Обращение принято' })).details.fields?.[0]?.path).toBe('body')
  })

  it.each([
    ['a program', { headers: 'Auto-Submitted: auto-generated\r\n' }],
    ['a vacation answer', { headers: 'Auto-Submitted: auto-replied (vacation)\r\n' }],
    ['a mailing list', { headers: 'List-Id: <news.example.ru>\r\n' }],
    ['bulk mail', { headers: 'Precedence: bulk\r\n' }],
    ['a mail server', { headers: 'Return-Path: <>\r\n' }],
    ['a no-reply address', { from: 'site-noreply@example.ru' }],
    ['the office itself', { from: SENDER.toUpperCase() }],
  ])('never answers %s', async (_name, given) => {
    const office = await officeThatConfirms({ port: 1, caPem: '', letters: () => [], taken: () => 0, behave: () => {}, close: async () => {} })
    const made = await registerLetter(office, given)
    expect(await state(office, made.id)).toBeUndefined()
  })

  it('is never sent to a paper letter', async () => {
    const office = await officeThatConfirms({ port: 1, caPem: '', letters: () => [], taken: () => 0, behave: () => {}, close: async () => {} })
    expect(await state(office, (await office.register()).id)).toBeUndefined()
  })

  it('waits while the server is gone or will not take it now, then goes once', async () => {
    const to = await sink()
    const office = await officeThatConfirms(to)
    to.behave('later')
    const stop = work(office)
    const made = await registerLetter(office)
    const problem = async () => (await office.service.store.read.selectFrom('acknowledgements').select(['state', 'problem']).where('case_id', '=', made.id).executeTakeFirst())?.problem ?? ''
    await expect.poll(problem, { timeout: 40_000 }).toContain('код 451')
    await stop()
    expect(await state(office, made.id)).toBe('waiting')
    to.behave('take')
    office.wait(2)
    work(office)
    await until(office, made.id, 'sent')
    expect(to.letters()).toHaveLength(1)
  })

  it('refused for good is not tried again, and the case says so', async () => {
    const to = await sink()
    const office = await officeThatConfirms(to)
    to.behave('refuse')
    work(office)
    const made = await registerLetter(office)
    await until(office, made.id, 'failed')
    expect(await timeline(office, made.id)).toContain('Подтверждение регистрации не отправлено')
  })

  it('of which nobody knows whether it went is never sent twice: the line broke after the text', async () => {
    const to = await sink()
    const office = await officeThatConfirms(to)
    to.behave('hang_up')
    work(office)
    const made = await registerLetter(office)
    await until(office, made.id, 'unknown')
    expect(to.letters()).toHaveLength(1)
    expect(await timeline(office, made.id)).toContain('Подтверждение регистрации: неизвестно, ушло ли; повторно не отправляется')
  })

  it('caught by a crash while being sent is never sent twice', async () => {
    const to = await sink()
    const office = await officeThatConfirms(to)
    const made = await registerLetter(office)
    await office.service.store.write((tx) => tx.updateTable('acknowledgements').set({ state: 'sending' }).execute())
    work(office)
    await until(office, made.id, 'unknown')
    expect(to.letters()).toHaveLength(0)
  })
})

describe('the sending server', () => {
  it('is tried with a letter', async () => {
    const to = await sink()
    const office = await openTestOffice()
    expect(await testOutgoing(office.service, office.actor('administrator'), { ...server(to), to: 'admin@energo.example' })).toEqual({ ok: true, summary: 'Сервер принял пробное письмо на admin@energo.example. Проверьте, что оно пришло.' })
    expect(to.letters()).toMatchObject([{ subject: 'Проверка исходящей почты' }])
  })

  it.each([
    ['an unknown certificate', { caPem: '' }, 'caPem', /неизвестным центром/u],
    ['a wrong password', { password: 'не тот' }, 'password', /не принял имя для входа или пароль/u],
    ['a closed port', { port: 1 }, 'port', /не принимает соединения/u],
    ['a name that is not found', { host: 'mail.invalid' }, 'host', /не найден/u],
  ])('says what is wrong and where: %s', async (_name, given, field, words) => {
    const to = await sink()
    const office = await openTestOffice()
    expect(await testOutgoing(office.service, office.actor('administrator'), { ...server(to), ...given, to: 'admin@energo.example' })).toMatchObject({ ok: false, field, problem: expect.stringMatching(words) })
  })

  it('gets the stored password only under the name and at the place it was typed for', async () => {
    const to = await sink()
    const office = await openTestOffice()
    const admin = office.actor('administrator')
    const { version } = await saveOutgoing(office.service, admin, server(to))
    const stored = { ...server(to), password: '', version, to: 'admin@energo.example' }
    expect(await testOutgoing(office.service, admin, stored)).toMatchObject({ ok: true })
    expect((await refusal(testOutgoing(office.service, admin, { ...stored, host: 'localhost' }))).details.fields?.[0]?.path).toBe('password')
  })
})

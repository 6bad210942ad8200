import { chmodSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Service } from '../../../service/context.ts'
import { notices } from '../../../service/control/notices.ts'
import { fetchNow } from '../../../service/mailboxes/fetchNow.ts'
import { mailboxStates } from '../../../service/mailboxes/mailboxStates.ts'
import { saveMailbox } from '../../../service/mailboxes/saveMailbox.ts'
import { writeSetting } from '../../../service/settings.ts'
import { openTestOffice } from '../support.ts'
import { cuttingProxy } from './support/cuttingProxy.ts'
import { addMailbox, deliveredIds, settings, untilDelivered, untilState } from './support/desk.ts'
import { type Dovecot, startDovecot } from './support/dovecot.ts'
import { letter, messageId } from './support/letters.ts'
import { deliverTo, isRead, numbered, watch } from './support/watching.ts'

vi.setConfig({ testTimeout: 60_000 })

let dovecot: Dovecot
beforeAll(async () => { dovecot = await startDovecot() })
afterAll(() => dovecot.remove())
beforeEach(() => dovecot.empty())

const deliver = (from: number, to: number) => deliverTo(dovecot)(from, to)

describe('a mailbox', () => {
  it('is emptied at the start, and the next letter comes by itself', async () => {
    const office = await openTestOffice()
    deliver(1, 3)
    await addMailbox(office, dovecot)
    watch(office.service)
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual(numbered(1, 3).map(messageId))
    // Polling is a day away: only the server's word can bring it.
    deliver(4, 4)
    await untilDelivered(office.service, 4)
    expect(dovecot.stored().some(isRead), 'nothing is marked').toBe(false)
  })

  it.each(['starttls', 'none'] as const)('is read with security %s', async (security) => {
    const office = await openTestOffice()
    deliver(1, 1)
    await addMailbox(office, dovecot, { security, port: dovecot.plainPort })
    watch(office.service)
    await untilDelivered(office.service, 1)
  })

  it('marks letters as read, or moves them to a folder it makes, only when they are stored', async () => {
    const office = await openTestOffice()
    deliver(1, 25)
    const box = await addMailbox(office, dovecot, { afterProcessing: 'flag' })
    watch(office.service)
    await untilState(office.service, 'connected')
    expect(dovecot.stored().filter(isRead)).toHaveLength(25)
    await saveMailbox(office.service, office.actor('administrator'), settings(dovecot, { id: box.id, version: box.version, password: '', afterProcessing: 'move', doneFolder: 'Done' }))
    deliver(26, 30)
    await untilDelivered(office.service, 30)
    await expect.poll(() => dovecot.stored('.Done').length).toBe(5)
    await expect.poll(() => dovecot.stored().length).toBe(25)
  })

  it('begins with the day that is set', async () => {
    const office = await openTestOffice()
    deliver(1, 2)
    await addMailbox(office, dovecot, { since: '2999-01-01' })
    watch(office.service)
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual([])
  })

  it('with a password that nobody remembers asks for it, and goes on when it is typed', async () => {
    const office = await openTestOffice()
    deliver(1, 1)
    const box = await addMailbox(office, dovecot)
    const afterRestart: Service = { ...office.service, secrets: { ...office.service.secrets, recall: async () => null } }
    const stop = watch(afterRestart)
    await untilState(office.service, 'needs_password', /Администратор вводит его/u)
    expect((await notices(office.service, office.actor('clerk'))).map(({ text }) => text)).toContainEqual(expect.stringContaining('Ящик «Приёмная»: письма не забираются'))
    await stop()
    watch(office.service)
    await saveMailbox(office.service, office.actor('administrator'), settings(dovecot, { id: box.id, version: box.version }))
    await untilDelivered(office.service, 1)
  })
})

it('a server that knows only the oldest IMAP is read too, and letters are moved to a folder with a Russian name', async () => {
  const old = await startDovecot({ capabilities: 'IMAP4rev1' })
  onTestFinished(() => old.remove())
  const office = await openTestOffice()
  numbered(1, 3).forEach((n) => old.deliver(letter(n)))
  const box = await addMailbox(office, old, { afterProcessing: 'move', doneFolder: 'Обработано' })
  watch(office.service)
  await untilState(office.service, 'connected')
  old.deliver(letter(4))
  await fetchNow(office.service, office.actor('clerk'), { id: box.id })
  await untilDelivered(office.service, 4)
  // RFC 3501 §5.1.3: modified UTF-7.
  await expect.poll(() => old.stored('.&BB4EMQRABDAEMQQ+BEIEMAQ9BD4-').length).toBe(4)
  await expect.poll(() => old.stored().length).toBe(0)
})

describe('one bad letter', () => {
  it('too large for the settings stays on the server, is named, and holds up no other', async () => {
    const office = await openTestOffice()
    const at = office.service.clock.instant()
    await office.service.store.write((tx) => writeSetting(tx, 'mail', { maxMessageBytes: 50_000 }, { version: 0, at, by: null }))
    deliver(1, 1)
    dovecot.deliver(letter(2, { body: 'Очень длинное письмо. '.repeat(5000) }))
    deliver(3, 3)
    const box = await addMailbox(office, dovecot, { afterProcessing: 'flag' })
    watch(office.service)
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual([messageId(1), messageId(3)])
    expect(await mailboxStates(office.service, office.actor('clerk'))).toMatchObject([{ state: 'connected', left: 1 }])
    expect(dovecot.stored().filter(isRead)).toHaveLength(2)

    await office.service.store.write((tx) => writeSetting(tx, 'mail', { maxMessageBytes: 50_000_000 }, { version: 1, at, by: null }))
    await fetchNow(office.service, office.actor('clerk'), { id: box.id })
    await untilDelivered(office.service, 3)
    await expect.poll(async () => (await mailboxStates(office.service, office.actor('clerk')))[0]?.left).toBe(0)
  })

  it('over which the line breaks every time is passed over, and taken when it can be', async () => {
    const office = await openTestOffice()
    const proxy = await cuttingProxy(dovecot.plainPort)
    onTestFinished(() => proxy.close())
    deliver(1, 1)
    dovecot.deliver(letter(2, { body: 'Подробности дела. '.repeat(20_000) }))
    deliver(3, 3)
    proxy.cut(100_000)
    const box = await addMailbox(office, dovecot, { security: 'none', port: proxy.port })
    watch(office.service)
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual([messageId(1), messageId(3)])
    expect(await mailboxStates(office.service, office.actor('clerk'))).toMatchObject([{ left: 1 }])
    proxy.cut(null)
    await fetchNow(office.service, office.actor('clerk'), { id: box.id })
    await untilDelivered(office.service, 3)
  })

  it('that the server cannot read is left there too', async () => {
    const office = await openTestOffice()
    deliver(1, 3)
    const second = dovecot.stored().toSorted()[1] ?? ''
    chmodSync(second, 0)
    await addMailbox(office, dovecot)
    watch(office.service)
    await expect.poll(() => deliveredIds(office.service), { timeout: 40_000 }).toEqual([messageId(1), messageId(3)])
    await untilState(office.service, 'connected')
  })
})

it('takes a letter of 50 MB', async () => {
  const office = await openTestOffice()
  dovecot.deliver(letter(1, { body: `${'x'.repeat(998)}\r\n`.repeat(50 * 1024) }))
  await addMailbox(office, dovecot)
  watch(office.service)
  await untilDelivered(office.service, 1)
  const file = await office.service.store.read.selectFrom('files').select('bytes').where('media_type', '=', 'message/rfc822').executeTakeFirstOrThrow()
  expect(file.bytes).toBeGreaterThan(50 * 1000 * 1000)
})

it('takes 1 000 letters', async () => {
  const office = await openTestOffice()
  deliver(1, 1000)
  await addMailbox(office, dovecot)
  watch(office.service)
  await untilDelivered(office.service, 1000)
  expect(new Set(await deliveredIds(office.service)).size).toBe(1000)
})

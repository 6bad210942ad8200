import { chmodSync, utimesSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Service } from '../../../service/context.ts'
import { notices } from '../../../service/control/notices.ts'
import { fetchNow } from '../../../service/mailboxes/fetchNow.ts'
import { connectImap } from '../../../service/mailboxes/imap/connectImap.ts'
import { mailboxStates } from '../../../service/mailboxes/mailboxStates.ts'
import { saveMailbox } from '../../../service/mailboxes/saveMailbox.ts'
import { startMailboxes } from '../../../service/mailboxes/startMailboxes.ts'
import { writeSetting } from '../../../service/settings.ts'
import { openTestOffice } from '../support.ts'
import { cuttingProxy } from './support/cuttingProxy.ts'
import { addMailbox, deliveredIds, settings, untilDelivered, untilState } from './support/desk.ts'
import { type Dovecot, startDovecot } from './support/dovecot.ts'
import { letter, messageId } from './support/letters.ts'

vi.setConfig({ testTimeout: 60_000 })

let dovecot: Dovecot
beforeAll(async () => { dovecot = await startDovecot() })
afterAll(() => dovecot.remove())
beforeEach(() => dovecot.empty())

function watch(service: Service, options: NonNullable<Parameters<typeof startMailboxes>[1]> = {}): () => Promise<void> {
  const stop = startMailboxes(service, { pauses: [30], ...options })
  onTestFinished(stop)
  return stop
}

const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const deliver = (from: number, to: number) => numbered(from, to).forEach((n) => dovecot.deliver(letter(n)))
const isRead = (file: string) => /:2,[A-Z]*S/u.test(file)

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

describe('nothing is lost, nothing comes twice', () => {
  it('when the line is cut in the middle of a letter', async () => {
    const office = await openTestOffice()
    const proxy = await cuttingProxy(dovecot.plainPort)
    onTestFinished(() => proxy.close())
    deliver(1, 3)
    dovecot.deliver(letter(4, { body: 'Подробности дела. '.repeat(20_000) }))
    deliver(5, 6)
    proxy.cut(100_000)
    await addMailbox(office, dovecot, { security: 'none', port: proxy.port, afterProcessing: 'flag' })
    watch(office.service, { pauses: [400] })
    await untilState(office.service, 'retrying', /прервалась|оборвал/u)
    await expect.poll(() => proxy.cuts()).toBeGreaterThan(1)
    expect(await deliveredIds(office.service)).toEqual(numbered(1, 3).map(messageId))
    expect(dovecot.stored().filter(isRead), 'a letter that is not stored is not marked').toHaveLength(3)
    proxy.cut(null)
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual(numbered(1, 6).map(messageId))
  })

  it('when the server is gone for a while', async () => {
    const office = await openTestOffice()
    deliver(1, 2)
    await addMailbox(office, dovecot)
    watch(office.service)
    await untilDelivered(office.service, 2)
    await dovecot.stop()
    await untilState(office.service, 'retrying', /не принимает соединения|прервалась|оборвал/u)
    deliver(3, 4)
    await dovecot.start()
    await untilDelivered(office.service, 4)
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual(numbered(1, 4).map(messageId))
  })

  it('when a colleague empties the mailbox meanwhile', async () => {
    const office = await openTestOffice()
    deliver(1, 40)
    await addMailbox(office, dovecot)
    let emptied = false
    watch(office.service, {
      connect: async (server, password) => {
        const line = await connectImap(server, password)
        return {
          ...line,
          fetch: async (uid) => {
            if (!emptied && (await deliveredIds(office.service)).length > 0) {
              emptied = true
              dovecot.empty()
            }
            return line.fetch(uid)
          },
        }
      },
    })
    await untilState(office.service, 'connected')
    expect(emptied).toBe(true)
    const first = await deliveredIds(office.service)
    expect(first.length).toBeGreaterThanOrEqual(20)
    deliver(41, 42)
    await expect.poll(async () => (await deliveredIds(office.service)).slice(-2), { timeout: 40_000 }).toEqual([messageId(41), messageId(42)])
    expect(new Set(await deliveredIds(office.service)).size).toBe((await deliveredIds(office.service)).length)
  })

  it('when the server numbers the folder anew (another uidValidity)', async () => {
    const office = await openTestOffice()
    deliver(1, 30)
    await addMailbox(office, dovecot)
    const stop = watch(office.service)
    await untilDelivered(office.service, 30)
    await stop()
    deliver(31, 32)
    await dovecot.renumber()
    watch(office.service)
    await untilDelivered(office.service, 32)
    await untilState(office.service, 'connected')
    expect((await deliveredIds(office.service)).toSorted()).toEqual(numbered(1, 32).map(messageId).toSorted())
    const validities = await office.service.store.read.selectFrom('mailbox_progress').select('uid_validity').execute()
    expect(validities).toHaveLength(2)
  })

  it('when the mailbox is pointed to another server that numbers its letters alike', async () => {
    const [first, second] = [await startDovecot({ uidValidity: 1 }), await startDovecot({ uidValidity: 1 })]
    onTestFinished(() => first.remove())
    onTestFinished(() => second.remove())
    const office = await openTestOffice()
    numbered(1, 3).forEach((n) => first.deliver(letter(n)))
    numbered(4, 5).forEach((n) => second.deliver(letter(n)))
    const box = await addMailbox(office, first)
    watch(office.service)
    await untilDelivered(office.service, 3)
    await saveMailbox(office.service, office.actor('administrator'), settings(second, { id: box.id, version: box.version, host: 'localhost' }))
    await untilDelivered(office.service, 5)
    expect(await deliveredIds(office.service)).toEqual(numbered(1, 5).map(messageId))
    const validities = await office.service.store.read.selectFrom('mailbox_progress').select('uid_validity').execute()
    expect(validities.map((row) => row.uid_validity.split('/')[0])).toEqual(['1', '1'])
  })

  it('when the day from which letters are taken is set back', async () => {
    const office = await openTestOffice()
    deliver(1, 2)
    const [old = ''] = dovecot.stored().toSorted()
    utimesSync(old, new Date('2020-06-01'), new Date('2020-06-01'))
    const box = await addMailbox(office, dovecot, { since: '2021-01-01' })
    watch(office.service)
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual([messageId(2)])
    await saveMailbox(office.service, office.actor('administrator'), settings(dovecot, { id: box.id, version: box.version, password: '', since: '2020-01-01' }))
    await untilDelivered(office.service, 2)
    expect(await deliveredIds(office.service)).toEqual([messageId(2), messageId(1)])
  })

  it('when the disk is full: intake stops before a letter is marked, says so, and goes on when there is room', async () => {
    const office = await openTestOffice()
    deliver(1, 3)
    const { store } = office.service
    let full = true
    const put: typeof store.files.put = (bytes) => (full ? Promise.reject(Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })) : store.files.put(bytes))
    await addMailbox(office, dovecot, { afterProcessing: 'flag' })
    watch({ ...office.service, store: { ...store, files: { ...store.files, put } } })
    await untilState(office.service, 'stopped', /нет места/u)
    expect(dovecot.stored().some(isRead)).toBe(false)
    expect(await deliveredIds(office.service)).toEqual([])
    full = false
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual(numbered(1, 3).map(messageId))
    expect(dovecot.stored().every(isRead)).toBe(true)
  })
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

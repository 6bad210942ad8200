import { utimesSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { connectImap } from '../../../service/mailboxes/imap/connectImap.ts'
import { saveMailbox } from '../../../service/mailboxes/saveMailbox.ts'
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

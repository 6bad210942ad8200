import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { receiveMessage, receiveMessages, type MessageOrigin } from '../../../service/mail/receiveMessage.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const MAIL = path.join(import.meta.dirname, '../../fixtures/mail')
const sample = (name: string) => readFileSync(path.join(MAIL, name))
const place = (uid: number, more: Partial<Extract<MessageOrigin, { kind: 'mailbox' }>> = {}): MessageOrigin => ({ kind: 'mailbox', mailboxId: 1, name: 'Приёмная', folder: 'INBOX', uidValidity: '17', uid, internalDate: null, ...more })
const rows = (office: TestOffice) => office.service.store.read.selectFrom('deliveries').selectAll().orderBy('id').execute()

describe('a message that came in', () => {
  it('waits in the tray with its bytes, its attachments and where it came from', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const raw = sample('12-claim-with-attachments.eml')
    const received = await receiveMessage(office.service, { raw, from: place(5, { internalDate: '2026-12-03T08:00:00+03:00' }) })
    expect(received).toEqual({ deliveryId: 1, state: 'new', again: false })
    expect(await rows(office)).toMatchObject([{ mailbox: 'Приёмная', mailbox_id: 1, folder: 'INBOX', uid_validity: '17', uid: 5, received_at: '2026-12-03T05:00:00.000Z', case_id: null, same_as: null }])
    const files = await office.service.store.read.selectFrom('case_files').select(['kind', 'sha256']).where('delivery_id', '=', 1).execute()
    expect(files.map(({ kind }) => kind)).toEqual(['mail', 'attachment', 'attachment', 'attachment'])
    expect(Buffer.from(await office.service.store.files.get(files[0]?.sha256 ?? ''))).toEqual(raw)
  })

  it('is taken from one place of a mailbox once, however often it is offered', async () => {
    const office = await openTestOffice()
    const raw = sample('01-plain-utf8.eml')
    const first = await receiveMessage(office.service, { raw, from: place(5) })
    expect(await receiveMessage(office.service, { raw, from: place(5) })).toEqual({ ...first, again: true })
    expect(await rows(office)).toHaveLength(1)
  })

  it('of a second mailbox follows the first: both deliveries recorded, one waits', async () => {
    const office = await openTestOffice()
    await receiveMessage(office.service, { raw: sample('01-plain-utf8.eml'), from: place(5) })
    const second = await receiveMessage(office.service, { raw: sample('18-same-message-second-mailbox.eml'), from: place(9, { mailboxId: 2, name: 'Справки' }) })
    expect(second).toMatchObject({ state: 'new', again: true })
    expect(await rows(office)).toMatchObject([{ id: 1, same_as: null }, { id: 2, same_as: 1, mailbox: 'Справки' }])
  })

  it('with a Message-ID that another one carries is a message of its own', async () => {
    const office = await openTestOffice()
    const forged = Buffer.from(sample('08-stranger-quotes-number.eml').toString('latin1').replace('<08-stranger@example.net>', '<01-plain@example.org>'), 'latin1')
    const results = await receiveMessages(office.service, [{ raw: sample('01-plain-utf8.eml'), from: place(1) }, { raw: forged, from: place(2) }])
    expect(results.map(({ again }) => again)).toEqual([false, false])
  })

  it('that cannot be read is quarantined with a reason and its bytes, and holds up no other', async () => {
    const office = await openTestOffice()
    const received = await receiveMessages(office.service, ['16-not-an-email.eml', '01-plain-utf8.eml', '17-empty.eml'].map((name, uid) => ({ raw: sample(name), from: place(uid) })))
    expect(received.map(({ state }) => state)).toEqual(['quarantined', 'new', 'quarantined'])
    const kept = await rows(office)
    expect(kept.map(({ reason }) => reason)).toEqual([expect.stringContaining('не электронное письмо'), null, expect.stringContaining('пустой')])
    for (const [index, name] of ['16-not-an-email.eml', '01-plain-utf8.eml', '17-empty.eml'].entries()) expect(Buffer.from(await office.service.store.files.get(kept[index]?.raw_sha256 ?? ''))).toEqual(sample(name))
  })

  it('stops at a full disk with a sentence, and is taken when there is room again', async () => {
    const office = await openTestOffice()
    const raw = sample('01-plain-utf8.eml')
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    // No disk of a test can be filled; the refusal of the system is given in its place.
    const put = vi.spyOn(office.service.store.files, 'put').mockRejectedValueOnce(full)
    expect(await refusal(receiveMessage(office.service, { raw, from: place(5) }))).toMatchObject({ code: 'MAIL_REJECTED', details: { reason: 'disk_full' } })
    expect(await rows(office)).toEqual([])
    put.mockRestore()
    expect(await receiveMessage(office.service, { raw, from: place(5) })).toMatchObject({ state: 'new', again: false })
  })
})

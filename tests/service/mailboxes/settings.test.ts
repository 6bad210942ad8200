import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MailboxInput } from '../../../contract/mailboxes.ts'
import { listMailboxes } from '../../../service/mailboxes/listMailboxes.ts'
import { saveMailbox } from '../../../service/mailboxes/saveMailbox.ts'
import { testMailbox } from '../../../service/mailboxes/testMailbox.ts'
import type { Vault } from '../../../service/ports/secrets.ts'
import { secretsOver } from '../../../service/secrets/secretsOver.ts'
import { openTestOffice, refusal } from '../support.ts'
import { addMailbox, settings } from './support/desk.ts'
import { type Dovecot, PASSWORD, startDovecot } from './support/dovecot.ts'
import { letter } from './support/letters.ts'

let dovecot: Dovecot
beforeAll(async () => {
  dovecot = await startDovecot()
  dovecot.deliver(letter(1))
  dovecot.deliver(letter(2))
})
afterAll(() => dovecot.remove())

describe('a trial of the settings', () => {
  it('says that all is well and what is in the folder', async () => {
    const office = await openTestOffice()
    expect(await testMailbox(office.service, office.actor('administrator'), settings(dovecot, { afterProcessing: 'move', doneFolder: 'Done' }))).toEqual({
      ok: true, summary: 'Соединение установлено, вход выполнен. В папке «INBOX» 2 письма. Папки «Done» ещё нет: программа создаст её сама.',
    })
    expect(dovecot.stored('').length).toBe(2)
  })

  const wrong: [name: string, given: () => Partial<MailboxInput>, field: string, words: RegExp][] = [
    ['a certificate of an unknown authority', () => ({ caPem: '' }), 'caPem', /неизвестным центром, соединение не установлено, пароль не передан.*загрузите/u],
    ['a wrong password', () => ({ password: 'не тот' }), 'password', /не принял имя для входа или пароль/u],
    ['no such folder', () => ({ folder: 'Обращения' }), 'folder', /нет папки «Обращения»/u],
    ['a closed port', () => ({ port: 1 }), 'port', /не принимает соединения на порту 1/u],
    ['a name that is not found', () => ({ host: 'mail.invalid' }), 'host', /Сервер «mail.invalid» не найден/u],
    ['TLS on a port that speaks openly', () => ({ port: dovecot.plainPort }), 'security', /не отвечает по TLS/u],
    ['a name the certificate does not know', () => ({ host: '127.0.0.2' }), 'host', /не принимает соединения|выдан на другое имя/u],
  ]
  it.each(wrong)('says what is wrong and where: %s', async (_name, given, field, words) => {
    const office = await openTestOffice()
    const answer = await testMailbox(office.service, office.actor('administrator'), settings(dovecot, given()))
    expect(answer).toMatchObject({ ok: false, problem: expect.stringMatching(words) })
    if (field !== 'host' || given().host === 'mail.invalid') expect(answer).toMatchObject({ field })
  })

  it('never hands the stored password to another server', async () => {
    const office = await openTestOffice()
    const box = await addMailbox(office, dovecot, { enabled: false })
    const stored = { id: box.id, version: box.version, password: '' }
    expect(await testMailbox(office.service, office.actor('administrator'), settings(dovecot, stored))).toMatchObject({ ok: true })
    for (const changed of [{ host: 'localhost' }, { port: dovecot.plainPort }, { login: 'other' }, { security: 'none' as const }]) {
      const refused = await refusal(testMailbox(office.service, office.actor('administrator'), settings(dovecot, { ...stored, ...changed })))
      expect(refused.details.fields?.[0]?.path).toBe('password')
      expect((await refusal(saveMailbox(office.service, office.actor('administrator'), settings(dovecot, { ...stored, ...changed })))).code).toBe('INVALID_INPUT')
    }
  })
})

describe('saving', () => {
  it.each([
    ['no password for a new mailbox', { password: '' }, 'password'],
    ['moving without a folder', { afterProcessing: 'move' as const }, 'doneFolder'],
    ['moving into the same folder', { afterProcessing: 'move' as const, doneFolder: 'INBOX' }, 'doneFolder'],
    ['a file that is no certificate', { caPem: 'не сертификат' }, 'caPem'],
  ])('refuses %s', async (_name, given, field) => {
    const office = await openTestOffice()
    expect((await refusal(addMailbox(office, dovecot, given))).details.fields?.map((one) => one.path)).toEqual([field])
  })

  it('records who changed what, and over a later version changes nothing', async () => {
    const office = await openTestOffice()
    const box = await addMailbox(office, dovecot, { enabled: false })
    const admin = office.actor('administrator')
    const changed = await saveMailbox(office.service, admin, settings(dovecot, { id: box.id, version: box.version, password: '', name: 'Жалобы', enabled: false }))
    expect(changed).toMatchObject({ name: 'Жалобы', version: 2, state: 'off', hasPassword: true })
    expect((await refusal(saveMailbox(office.service, admin, settings(dovecot, { id: box.id, version: box.version, password: '' })))).code).toBe('CONFLICT')
    const records = await office.service.store.read.selectFrom('audit').select(['action', 'actor_id', 'after_json']).where('entity', '=', 'mailbox').orderBy('seq').execute()
    expect(records).toMatchObject([{ action: 'mailbox.added', actor_id: admin.userId }, { action: 'mailbox.changed', actor_id: admin.userId }])
    expect(JSON.stringify(records)).not.toContain(PASSWORD)
  })
})

describe('the password', () => {
  /** Like the system's store: what it seals it alone opens, and another computer's does not. */
  const vault = (key: string, available = true): Vault => ({
    available: async () => available,
    seal: async (text) => Buffer.from(`${key}${text}`).toString('hex'),
    open: async (sealed) => {
      const text = Buffer.from(sealed, 'hex').toString()
      if (!text.startsWith(key)) throw new Error('sealed elsewhere')
      return text.slice(key.length)
    },
  })

  it('is kept sealed by the system and known after a restart; in the database it is nowhere in clear', async () => {
    const office = await openTestOffice()
    const service = { ...office.service, secrets: secretsOver(vault('этот компьютер')) }
    await saveMailbox(service, office.actor('administrator'), settings(dovecot, { enabled: false }))
    const after = async (secrets: ReturnType<typeof secretsOver>) => (await listMailboxes({ ...service, secrets }, office.actor('administrator'))).mailboxes[0]?.hasPassword
    expect(await after(secretsOver(vault('этот компьютер')))).toBe(true)
    expect(await after(secretsOver(vault('другой компьютер')))).toBe(false)
    await service.store.close()
    expect(readFileSync(path.join(office.dir, 'appeals.sqlite')).includes(PASSWORD)).toBe(false)
  })

  it.each([['there is no desktop', null], ['the system has no store of passwords', vault('x', false)]])('is only remembered when %s, and the screen is told', async (_name, none) => {
    const office = await openTestOffice()
    const service = { ...office.service, secrets: secretsOver(none) }
    await saveMailbox(service, office.actor('administrator'), settings(dovecot, { enabled: false }))
    expect(await listMailboxes(service, office.actor('administrator'))).toMatchObject({ passwordsLast: false, mailboxes: [{ hasPassword: true }] })
    expect(await listMailboxes({ ...service, secrets: secretsOver(none) }, office.actor('administrator'))).toMatchObject({ mailboxes: [{ hasPassword: false }] })
    expect(await service.store.read.selectFrom('secrets').select('key').execute()).toEqual([])
  })
})

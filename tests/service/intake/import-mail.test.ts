import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportedMail } from '../../../contract/intake.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { readFile } from '../../../service/files/readFile.ts'
import { importMail } from '../../../service/intake/importMail.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const MAIL = path.join(import.meta.dirname, '../../fixtures/mail')
const eml = (name: string) => new File([new Uint8Array(readFileSync(path.join(MAIL, name)))], name)
const importAs = (office: TestOffice, name: string, register = true) => importMail(office.service, office.actor('clerk'), { file: eml(name), register })

describe('every sample message comes to its end', () => {
  const results = new Map<string, ImportedMail>()
  const names = readdirSync(MAIL).filter((name) => name.endsWith('.eml')).toSorted()
  let stored: { raw_sha256: string | null }[] = []
  let bytes: number[] = []
  beforeAll(async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    for (const name of names) results.set(name, await importAs(office, name))
    stored = await office.service.store.read.selectFrom('deliveries').select('raw_sha256').orderBy('id').execute()
    bytes = await Promise.all(stored.map(async ({ raw_sha256 }) => (await office.service.store.files.get(raw_sha256 ?? '')).byteLength))
    // The office closes after the hook's first test; everything the tests need is read here.
  })
  const of = (prefix: string) => {
    const name = names.find((candidate) => candidate.startsWith(prefix)) ?? ''
    const result = results.get(name)
    if (result === undefined) throw new Error(`no sample ${prefix}`)
    return result
  }

  it('keeps the raw bytes of all of them, the unreadable too', () => {
    expect(stored).toHaveLength(names.length)
    expect(bytes).toEqual(names.map((name) => readFileSync(path.join(MAIL, name)).byteLength))
  })

  it.each([
    ['01', { surname: 'Ромашкин', accountNumber: '990000101', type: 'complaint', replyChannel: 'email' }],
    ['02', { surname: 'Счётчикова', email: 'vera@example.org' }],
    ['03', { surname: 'Кабелев', accountNumber: '990000407' }],
    ['04', { surname: 'Кабелев', accountNumber: '990000407' }],
    ['05', { surname: 'Кабелев', accountNumber: '990000407' }],
    ['06', { surname: 'Кабелев', accountNumber: '990000407' }],
    ['09', { surname: 'Хамелеонов', type: 'complaint' }],
    ['11', { applicantKind: 'anonymous', email: 'anon@example.org' }],
    ['12', { organisation: 'ООО «Ромашка-Тест»', type: 'claim', applicantKind: 'legal_entity', authorNumber: '17', authorDate: '2026-11-18' }],
    ['13', { type: 'review', surname: 'Доброва' }],
    ['15', { surname: 'Аутлукова', accountNumber: '990000888' }],
    ['19', { surname: 'Кабелев', forwardingBody: 'Администрация города', forwardingNumber: '45-П', forwardingDate: '2026-11-26', forwardingDue: '2026-12-10' }],
  ] as const)('%s is registered with what it says of itself', (prefix, expected) => {
    const result = of(prefix)
    expect(result.outcome).toBe('registered')
    expect(result.card).toMatchObject(expected)
  })

  it.each(['01', '02', '03', '04', '05', '06', '15'])('%s has Russian text without a broken letter', (prefix) => {
    const { message } = of(prefix)
    expect(`${message?.subject} ${message?.from} ${message?.text}`).not.toContain('\uFFFD')
    expect(message?.text).toMatch(/[а-яё]{4,}/u)
  })

  it('shows an HTML letter without scripts and without the tracker, its picture kept as a file', () => {
    const { message, files } = of('02')
    expect(message?.html).not.toMatch(/script|tracker|http:/u)
    expect(files.filter(({ kind }) => kind === 'inline').map(({ name }) => name)).toEqual(['снимок экрана.png'])
  })

  it('never attaches a stranger\'s letter to the case whose number it quotes', () => {
    expect(of('08').outcome).toBe('registered')
    expect(of('08').caseId).not.toBe(of('03').caseId)
  })

  it('puts attachments under safe names and the executable in quarantine', () => {
    const files = of('12').files.filter(({ kind }) => kind === 'attachment')
    expect(files.map(({ name, quarantined }) => [name, quarantined])).toEqual([['Акт сверки № 17 (октябрь).pdf', false], ['passwd.csv', false], ['Доверенность.pdf.exe', true]])
  })

  it('keeps the text of a message cut off in the middle and marks its attachment', () => {
    expect(of('14').message?.text).toContain('перенести срок')
    expect(of('14').files.find(({ name }) => name === 'foto.jpg')?.damaged).toBe(true)
  })

  it.each(['16', '17'])('%s is quarantined with a reason', (prefix) => {
    expect(of(prefix)).toMatchObject({ outcome: 'quarantined', caseId: null })
    expect(of(prefix).reason).toMatch(/сохран/u)
  })

  it('knows the same message of a second mailbox', () => {
    expect(of('18')).toMatchObject({ outcome: 'already_registered', number: of('01').number })
  })
})

describe('importing one message', () => {
  it('waits beside the card when it is not to be registered at once, and is offered again on a second try', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const first = await importAs(office, '01-plain-utf8.eml', false)
    const second = await importAs(office, '01-plain-utf8.eml', false)
    expect([first.outcome, second.outcome]).toEqual(['ready', 'ready'])
    expect(second.deliveryId).toBe(first.deliveryId)
  })

  it('registers a message that waited, once it is asked to', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const waiting = await importAs(office, '01-plain-utf8.eml', false)
    const registered = await importAs(office, '01-plain-utf8.eml')
    expect(registered).toMatchObject({ outcome: 'registered', deliveryId: waiting.deliveryId })
  })

  it('shows a picture of the letter in its place, from the letter itself', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const { message } = await importAs(office, '02-html-only-inline-image.eml')
    expect(message?.html).toContain('src="data:image/png;base64,')
  })

  it('records both deliveries on the one case', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const { caseId } = await importAs(office, '01-plain-utf8.eml')
    await importAs(office, '18-same-message-second-mailbox.eml')
    const view = await getCase(office.service, office.actor('clerk'), { caseId: caseId ?? 0 })
    expect(view.deliveries.map(({ mailbox }) => mailbox)).toEqual(['priemnaya@example.com', 'info@example.com'])
  })

  it('does not open a quarantined attachment', async () => {
    const office = await openTestOffice({ today: '2026-12-04' })
    const { files } = await importAs(office, '12-claim-with-attachments.eml')
    const executable = files.find(({ quarantined }) => quarantined)
    expect(await refusal(readFile(office.service, office.actor('clerk'), { id: executable?.id ?? 0 }))).toMatchObject({ code: 'FILE_REJECTED', details: { reason: 'quarantined' } })
  })
})

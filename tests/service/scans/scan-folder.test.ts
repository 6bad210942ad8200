import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { savePapers } from '../../../service/admin/savePapers.ts'
import { getPapers } from '../../../service/admin/getPapers.ts'
import { discardFile } from '../../../service/files/discardFile.ts'
import { readFile } from '../../../service/files/readFile.ts'
import { discardIntakeDraft } from '../../../service/intake/discardIntakeDraft.ts'
import { saveIntakeDraft } from '../../../service/intake/saveIntakeDraft.ts'
import { acceptScan } from '../../../service/scans/acceptScan.ts'
import { listScans } from '../../../service/scans/listScans.ts'
import { restoreScans, setAsideScans } from '../../../service/scans/setAsideScans.ts'
import { startScanFolder } from '../../../service/scans/startScanFolder.ts'
import { takeScans } from '../../../service/scans/takeScans.ts'
import { openTestOffice, refusal, registration, type TestOffice } from '../support.ts'

const FIXTURES = path.join(import.meta.dirname, '../../fixtures/scans')
const PACE = { settled: 150, look: 40, again: 200 }
const PATIENCE = { timeout: 10_000, interval: 30 }

const cleanup: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const clean of cleanup.splice(0).toReversed()) await clean()
})

async function office(): Promise<{ office: TestOffice; folder: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scanner-'))
  cleanup.push(() => rmSync(folder, { recursive: true, force: true }))
  return { office: await openTestOffice(), folder }
}

async function use(at: TestOffice, folder: string, limits?: { imageMb: number; pdfMb: number; otherMb: number }): Promise<void> {
  const before = await getPapers(at.service, at.actor('administrator'))
  await savePapers(at.service, at.actor('administrator'), { ...before, scanFolder: { enabled: true, path: folder }, ...(limits === undefined ? {} : { limits }) })
}

function begin(at: TestOffice): () => Promise<void> {
  const stop = startScanFolder(at.service, PACE)
  cleanup.push(stop)
  return stop
}

const put = (folder: string, fixture: string, name = fixture) => copyFileSync(path.join(FIXTURES, fixture), path.join(folder, name))
const list = (at: TestOffice) => listScans(at.service, at.actor('clerk'))
const names = async (at: TestOffice) => (await list(at)).waiting.map(({ file }) => file.name)
const untilWaiting = (at: TestOffice, expected: readonly string[]) => vi.waitFor(async () => expect(await names(at)).toEqual(expected), PATIENCE)
const left = (folder: string) => readdirSync(folder).filter((name) => name !== 'Принято').toSorted()
const moved = (folder: string) => readdirSync(path.join(folder, 'Принято')).toSorted()

describe('the scanner folder', () => {
  it('takes what lay there and what comes, moves originals only when their bytes are in the store, and takes nothing twice', async () => {
    const { office: at, folder } = await office()
    put(folder, 'letter-typed.jpg', 'Скан 001.jpg')
    await use(at, folder)
    begin(at)
    await untilWaiting(at, ['Скан 001.jpg'])
    // The scanner writes the next sheet under a name that is free again.
    await vi.waitFor(() => expect(left(folder)).toEqual([]), PATIENCE)
    put(folder, 'letter-no-contacts.jpg', 'Скан 002.jpg')
    put(folder, 'letter-typed.jpg', 'Скан 001.jpg')
    await untilWaiting(at, ['Скан 001.jpg', 'Скан 002.jpg'])
    await vi.waitFor(() => expect(moved(folder)).toEqual(['Скан 001 (2).jpg', 'Скан 001.jpg', 'Скан 002.jpg']), PATIENCE)
    expect(left(folder)).toEqual([])
    const [first] = (await list(at)).waiting
    const content = await readFile(at.service, at.actor('clerk'), { id: first?.file.id ?? 0 })
    expect(Buffer.from(await content.arrayBuffer()).equals(readFileSync(path.join(FIXTURES, 'letter-typed.jpg')))).toBe(true)
    expect(first?.file).toMatchObject({ mediaType: 'image/jpeg', kind: 'scan' })
  })

  it('waits until a file is complete', async () => {
    const { office: at, folder } = await office()
    await use(at, folder)
    begin(at)
    const bytes = readFileSync(path.join(FIXTURES, 'letter-typed.jpg'))
    const target = path.join(folder, 'Медленный.jpg')
    for (let from = 0; from < bytes.length; from += 20_000) {
      appendFileSync(target, bytes.subarray(from, from + 20_000))
      // The scanner itself takes its time between two parts; less than the settling of a file.
      await new Promise((resolve) => { setTimeout(resolve, 60) })
    }
    await untilWaiting(at, ['Медленный.jpg'])
    expect((await list(at)).waiting[0]?.file.bytes).toBe(bytes.length)
  })

  it('leaves a sheet that took the name of the one being stored, and takes it next', async () => {
    const { office: at, folder } = await office()
    put(folder, 'letter-typed.jpg', 'Скан.jpg')
    const { store } = at.service
    const replaced = { ...store, write: async <T>(run: Parameters<typeof store.write<T>>[0]) => {
      const stored = await store.write(run)
      put(folder, 'letter-no-contacts.jpg', 'Скан.jpg')
      return stored
    } }
    expect(await acceptScan({ ...at.service, store: replaced }, folder, 'Скан.jpg')).toBe('refused')
    expect(left(folder)).toEqual(['Скан.jpg'])
    expect(await acceptScan(at.service, folder, 'Скан.jpg')).toBe('taken')
    expect(await names(at)).toEqual(['Скан.jpg', 'Скан.jpg'])
    expect(left(folder)).toEqual([])
  })

  it('killed between storing and moving: the next start only moves the original', async () => {
    const { office: at, folder } = await office()
    put(folder, 'letter-typed.jpg', 'Скан.jpg')
    // A file in the place of the folder: the row is written, the move fails.
    writeFileSync(path.join(folder, 'Принято'), 'занято')
    expect(await acceptScan(at.service, folder, 'Скан.jpg')).toBe('refused')
    expect(left(folder)).toEqual(['Скан.jpg'])
    rmSync(path.join(folder, 'Принято'))
    await use(at, folder)
    begin(at)
    await vi.waitFor(() => expect(moved(folder)).toEqual(['Скан.jpg']), PATIENCE)
    expect(await names(at)).toEqual(['Скан.jpg'])
    await vi.waitFor(async () => expect((await list(at)).refused).toEqual([]), PATIENCE)
  })

  it('names empty, huge and half-written files with a reason, leaves them, and takes them when they are right', async () => {
    const { office: at, folder } = await office()
    writeFileSync(path.join(folder, 'Пустой.pdf'), '')
    writeFileSync(path.join(folder, 'Огромный.bin'), '')
    truncateSync(path.join(folder, 'Огромный.bin'), 3 * 1024 * 1024)
    writeFileSync(path.join(folder, '~$временный.docx'), 'x')
    mkdirSync(path.join(folder, 'Папка'))
    symlinkSync('/etc/hostname', path.join(folder, 'Ссылка.jpg'))
    put(folder, 'letter-typed.jpg')
    await use(at, folder, { imageMb: 1, pdfMb: 1, otherMb: 1 })
    begin(at)
    await untilWaiting(at, ['letter-typed.jpg'])
    await vi.waitFor(async () => expect((await list(at)).refused).toMatchObject([{ name: 'Огромный.bin', reason: expect.stringContaining('больше допустимого') }, { name: 'Пустой.pdf', reason: expect.stringContaining('пустой') }]), PATIENCE)
    expect(left(folder)).toEqual(['~$временный.docx', 'Огромный.bin', 'Папка', 'Пустой.pdf', 'Ссылка.jpg'])
    put(folder, 'letter-no-contacts.jpg', 'Пустой.pdf')
    rmSync(path.join(folder, 'Огромный.bin'))
    await untilWaiting(at, ['letter-typed.jpg', 'Пустой.pdf'])
    await vi.waitFor(async () => expect((await list(at)).refused).toEqual([]), PATIENCE)
  })

  it('keeps an executable in quarantine', async () => {
    const { office: at, folder } = await office()
    writeFileSync(path.join(folder, 'Скан.pdf.exe'), 'MZ')
    await use(at, folder)
    begin(at)
    await untilWaiting(at, ['Скан.pdf.exe'])
    expect((await list(at)).waiting[0]?.file.quarantined).toBe(true)
  })

  it('follows the settings, says when the folder is gone and refuses one that is not there', async () => {
    const { office: at, folder } = await office()
    begin(at)
    expect(await list(at)).toMatchObject({ enabled: false, problem: null })
    put(folder, 'letter-typed.jpg')
    await use(at, folder)
    await untilWaiting(at, ['letter-typed.jpg'])
    // The service may be putting a taken file aside at this very moment.
    rmSync(folder, { recursive: true, maxRetries: 10 })
    expect((await list(at)).problem).toContain('не найдена')
    mkdirSync(folder)
    put(folder, 'letter-no-contacts.jpg')
    await untilWaiting(at, ['letter-typed.jpg', 'letter-no-contacts.jpg'])
    const before = await getPapers(at.service, at.actor('administrator'))
    const wrong = await refusal(savePapers(at.service, at.actor('administrator'), { ...before, scanFolder: { enabled: true, path: path.join(folder, 'нет') } }))
    expect(wrong).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'scanFolder.path' }] } })
    expect((await refusal(savePapers(at.service, at.actor('clerk'), before))).code).toBe('FORBIDDEN')
  })
})

describe('the list «Со сканера»', () => {
  async function withScans(): Promise<{ at: TestOffice; ids: number[] }> {
    const { office: at, folder } = await office()
    for (const name of ['letter-typed.jpg', 'letter-no-contacts.jpg', 'letter-illegible.jpg']) {
      put(folder, name)
      await acceptScan(at.service, folder, name)
    }
    return { at, ids: (await list(at)).waiting.map(({ id }) => id) }
  }

  it('gives scans to one card only, in the order asked for, and the card takes them into the case', async () => {
    const { at, ids: [first = 0, second = 0, third = 0] } = await withScans()
    const taken = await takeScans(at.service, at.actor('clerk'), { ids: [second, first] })
    expect(taken.map(({ name }) => name)).toEqual(['letter-no-contacts.jpg', 'letter-typed.jpg'])
    expect((await refusal(takeScans(at.service, at.actor('clerk2'), { ids: [third, first] }))).code).toBe('CONFLICT')
    expect(await names(at)).toEqual(['letter-illegible.jpg'])
    const { id } = await at.register({}, { fileIds: taken.map((file) => file.id) })
    const files = await at.service.store.read.selectFrom('case_files').select('name').where('case_id', '=', id).orderBy('id').execute()
    expect(files.map(({ name }) => name)).toEqual(['letter-typed.jpg', 'letter-no-contacts.jpg'])
    await discardIntakeDraft(at.service, at.actor('clerk'), { oralRecordId: null })
    expect(await names(at)).toEqual(['letter-illegible.jpg'])
  })

  it('gets a scan back when it is left out of the card, when the draft is dropped, and when the program was killed before the draft', async () => {
    const { at, ids: [first = 0, second = 0, third = 0] } = await withScans()
    const [file] = await takeScans(at.service, at.actor('clerk'), { ids: [first] })
    await discardFile(at.service, at.actor('clerk'), { id: file?.id ?? 0 })
    expect(await names(at)).toHaveLength(3)
    await takeScans(at.service, at.actor('clerk'), { ids: [first, second] })
    await discardIntakeDraft(at.service, at.actor('clerk'), { oralRecordId: null })
    expect(await names(at)).toHaveLength(3)
    const [kept] = await takeScans(at.service, at.actor('clerk'), { ids: [second] })
    await saveIntakeDraft(at.service, at.actor('clerk'), registration('2026-11-23', {}, { fileIds: [kept?.id ?? 0] }))
    await takeScans(at.service, at.actor('clerk2'), { ids: [third] })
    begin(at)
    await untilWaiting(at, ['letter-typed.jpg', 'letter-illegible.jpg'])
  })

  it('sets aside by a recorded decision and returns', async () => {
    const { at, ids: [first = 0] } = await withScans()
    await setAsideScans(at.service, at.actor('clerk'), { ids: [first], reason: 'Пустой лист' })
    expect(await list(at)).toMatchObject({ waiting: { length: 2 }, setAside: [{ id: first, reason: 'Пустой лист' }] })
    expect((await refusal(takeScans(at.service, at.actor('clerk'), { ids: [first] }))).code).toBe('CONFLICT')
    await restoreScans(at.service, at.actor('clerk'), { ids: [first] })
    expect(await names(at)).toHaveLength(3)
    const audit = await at.service.store.read.selectFrom('audit').select(['action', 'note']).where('entity', '=', 'scan').where('action', 'like', 'scan.%').orderBy('seq', 'desc').limit(2).execute()
    expect(audit).toEqual([{ action: 'scan.restored', note: null }, { action: 'scan.set_aside', note: 'Пустой лист' }])
    expect((await refusal(listScans(at.service, at.actor('specialist')))).code).toBe('FORBIDDEN')
  })
})

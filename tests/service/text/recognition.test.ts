import { readFileSync } from 'node:fs'
import path from 'node:path'
import PDFDocument from 'pdfkit'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { FileText } from '../../../contract/texts.ts'
import { EVERY_CASE } from '../../../db/search/scope.ts'
import { searchCaseIds } from '../../../db/search/search.ts'
import { attachFile } from '../../../service/files/attachFile.ts'
import { stageFile } from '../../../service/files/stageFile.ts'
import { cancelText } from '../../../service/text/cancelText.ts'
import { getText } from '../../../service/text/getText.ts'
import { recogniseAgain } from '../../../service/text/recogniseAgain.ts'
import { type Recogniser, RecogniserUnavailable, recogniserOf } from '../../../service/text/recogniser.ts'
import { startRecognition } from '../../../service/text/startRecognition.ts'
import { openTestOffice, TEXT_TOOLS, type TestOffice } from '../support.ts'

const FIXTURES = path.join(import.meta.dirname, '../../fixtures/scans')
const FONT = path.join(import.meta.dirname, '../../../templates/assets/fonts/Tinos_400Regular.ttf')
/** Real recognition of real pages on a machine that has other work too. */
vi.setConfig({ testTimeout: 90_000 })
const PATIENCE = { timeout: 60_000, interval: 50 }
const scan = (name: string) => new Uint8Array(readFileSync(path.join(FIXTURES, name)))

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

function begin(office: TestOffice, recogniser?: Recogniser): () => Promise<void> {
  const stop = startRecognition(office.service, recogniser)
  stops.push(stop)
  return stop
}

const stage = async (office: TestOffice, bytes: Uint8Array<ArrayBuffer>, name: string) => (await stageFile(office.service, office.actor('clerk'), { file: new File([bytes], name) })).id
const textOf = (office: TestOffice, fileId: number) => getText(office.service, office.actor('clerk'), { fileId })

async function read(office: TestOffice, fileId: number, state: FileText['state'] = 'done'): Promise<FileText> {
  await vi.waitFor(async () => expect((await textOf(office, fileId)).state).toBe(state), PATIENCE)
  return textOf(office, fileId)
}

/** A document of pages, each drawn by a function. */
async function pdf(...pages: ((doc: PDFKit.PDFDocument) => void)[]): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise((resolve) => doc.on('end', resolve))
  for (const draw of pages) {
    doc.addPage()
    draw(doc)
  }
  doc.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))
}
const written = (text: string) => (doc: PDFKit.PDFDocument) => void doc.font(FONT).fontSize(14).text(text, 60, 60)
const scanned = (name: string) => (doc: PDFKit.PDFDocument) => void doc.image(path.join(FIXTURES, name), 0, 0, { width: 595 })
/** The same sheet lying on its side in a page that is turned back when shown, as scanners write it. */
const sideways = (name: string) => (doc: PDFKit.PDFDocument) => {
  Object.assign(doc.page.dictionary.data, { Rotate: 90 })
  doc.rotate(-90, { origin: [0, 0] }).translate(-595, 0).image(path.join(FIXTURES, name), 0, 0, { width: 595 })
}

describe('recognition in the background', () => {
  it('reads a clean scan with confidence; an illegible one is doubtful; a picture too small for a page is left alone', async () => {
    const office = await openTestOffice()
    const typed = await stage(office, scan('letter-typed.jpg'), 'заявление.jpg')
    const scrawl = await stage(office, scan('letter-illegible.jpg'), 'каракули.jpg')
    const emblem = await stage(office, scan('letter-typed.jpg').slice(0, 2000), 'эмблема.jpg')
    expect(await textOf(office, typed)).toMatchObject({ state: 'waiting', text: '' })
    begin(office)
    const good = await read(office, typed)
    expect(good).toMatchObject({ source: 'ocr', doubtful: false, pages: 1, pagesDone: 1 })
    expect(good.confidence).toBeGreaterThan(85)
    for (const words of ['Лампочкина Савелия', '990000719', 'перерасчёт платы за электроэнергию', '8 928 000-00-19']) expect(good.text).toContain(words)
    const bad = await read(office, scrawl)
    expect(bad.doubtful).toBe(true)
    expect(bad.confidence).toBeLessThan(60)
    expect(await textOf(office, emblem)).toMatchObject({ state: 'none' })
  })

  it('takes the text a PDF carries, recognises its scanned pages, upright and turned, and reads the picture when asked again', async () => {
    const office = await openTestOffice()
    const words = 'Прошу провести проверку прибора учёта по адресу улица Образцовая'
    const layered = await stage(office, await pdf(written(words)), 'текст.pdf')
    const mixed = await stage(office, await pdf(written(words), scanned('letter-no-contacts.jpg'), sideways('letter-no-contacts.jpg')), 'скан.pdf')
    begin(office)
    expect(await read(office, layered)).toMatchObject({ source: 'layer', confidence: null, doubtful: false, text: words })
    const both = await read(office, mixed)
    expect(both).toMatchObject({ source: 'ocr', pages: 3, pagesDone: 3 })
    expect(both.text.match(/вполнакала/gu)).toHaveLength(2)
    expect(both.text).toContain(words)
    expect(both.confidence).toBeGreaterThan(80)
    await recogniseAgain(office.service, office.actor('clerk'), { fileId: layered })
    expect(await read(office, layered)).toMatchObject({ source: 'layer', text: words })
  })

  it('finds the case by words of its scan, whether the scan was read before or after registration', async () => {
    const office = await openTestOffice()
    const before = await stage(office, scan('letter-no-contacts.jpg'), 'до.jpg')
    begin(office)
    await read(office, before)
    const first = await office.register({}, { fileIds: [before] })
    const second = await office.register({ surname: 'Розеткин' })
    const file = await attachFile(office.service, office.actor('clerk'), { caseId: second.id, file: new File([scan('letter-typed.jpg')], 'после.jpg') })
    await read(office, file.id)
    const find = (query: string) => searchCaseIds(office.service.store.read, query, { limit: 10, offset: 0 }, EVERY_CASE)
    expect(await find('вполнакала')).toEqual([first.id])
    expect(await find('эпикризом')).toEqual([second.id])
    const third = await office.register({ surname: 'Штепселев' })
    await attachFile(office.service, office.actor('clerk'), { caseId: third.id, file: new File([scan('letter-no-contacts.jpg')], 'то же.jpg') })
    expect(await find('вполнакала')).toEqual([third.id, first.id])
  })

  it('names what cannot be read and goes on', async () => {
    const office = await openTestOffice()
    const whole = await pdf(written('текст'))
    const torn = await stage(office, whole.slice(0, 200), 'обрывок.pdf')
    const broken = await stage(office, scan('letter-typed.jpg').slice(0, 20_000).fill(7, 600), 'порча.jpg')
    const good = await stage(office, scan('letter-no-contacts.jpg'), 'хороший.jpg')
    begin(office)
    expect((await read(office, torn, 'failed')).reason).toMatch(/повреждён/u)
    await read(office, good)
    expect(['failed', 'done']).toContain((await textOf(office, broken)).state)
  })
})

describe('recognition that is interrupted', () => {
  /** Answers each page when it is told to. */
  function slow() {
    const waiting: ((text: string) => void)[] = []
    const aborts: ((error: Error) => void)[] = []
    const recogniser: Recogniser = {
      recognise: () => new Promise((resolve, reject) => {
        waiting.push((text) => resolve({ text, confidence: 90 }))
        aborts.push(reject)
      }),
      stop: () => Promise.resolve(aborts.splice(0).forEach((abort) => abort(new Error('stopped')))),
    }
    const answer = async (text: string) => {
      await vi.waitFor(() => expect(waiting).not.toHaveLength(0), PATIENCE)
      waiting.shift()?.(text)
    }
    return { recogniser, answer, asked: () => waiting.length }
  }

  it('goes on with the next page after a restart', async () => {
    const office = await openTestOffice()
    const id = await stage(office, await pdf(scanned('letter-typed.jpg'), scanned('letter-no-contacts.jpg'), scanned('letter-typed.jpg')), 'три.pdf')
    const first = slow()
    const stop = begin(office, first.recogniser)
    await first.answer('страница один')
    await vi.waitFor(async () => expect(await textOf(office, id)).toMatchObject({ state: 'running', pagesDone: 1, pages: 3 }), PATIENCE)
    await stop()
    expect(await textOf(office, id)).toMatchObject({ state: 'running', text: 'страница один' })
    const second = slow()
    begin(office, second.recogniser)
    await second.answer('страница два')
    await second.answer('страница три')
    expect(await read(office, id)).toMatchObject({ text: 'страница один\n\nстраница два\n\nстраница три', pagesDone: 3 })
  })

  it('is cancelled in the middle of a page, keeps what was read and begins anew when asked', async () => {
    const office = await openTestOffice()
    const id = await stage(office, scan('letter-typed.jpg'), 'скан.jpg')
    const hand = slow()
    begin(office, hand.recogniser)
    await vi.waitFor(() => expect(hand.asked()).toBe(1), PATIENCE)
    expect(await cancelText(office.service, office.actor('clerk'), { fileId: id })).toMatchObject({ state: 'cancelled' })
    const other = await stage(office, scan('letter-no-contacts.jpg'), 'другой.jpg')
    await hand.answer('поздно')
    await hand.answer('другой текст')
    await read(office, other)
    expect(await textOf(office, id)).toMatchObject({ state: 'cancelled', text: '' })
    await recogniseAgain(office.service, office.actor('clerk'), { fileId: id })
    await hand.answer('снова')
    expect(await read(office, id)).toMatchObject({ text: 'снова' })
  })

  it('a page is abandoned by the real thread at once when cancelled', async () => {
    const office = await openTestOffice()
    const recogniser = recogniserOf(TEXT_TOOLS)
    const page = recogniser.recognise(scan('letter-typed.jpg'))
    const outcome = expect(page).rejects.toThrow('stopped')
    await recogniser.stop()
    await outcome
    expect((await recogniser.recognise(scan('letter-no-contacts.jpg'))).text).toContain('вполнакала')
    await recogniser.stop()
    expect(office.service.textTools).toBe(TEXT_TOOLS)
  })

  it('gives up bytes that end the process every time', async () => {
    const office = await openTestOffice()
    const id = await stage(office, scan('letter-typed.jpg'), 'скан.jpg')
    await office.service.store.write((tx) => tx.updateTable('file_texts').set({ tries: 3 }).execute())
    begin(office, slow().recogniser)
    expect((await read(office, id, 'failed')).reason).toMatch(/несколько раз/u)
  })

  it('an installation without its data fails no file: it waits', async () => {
    const office = await openTestOffice()
    const id = await stage(office, scan('letter-typed.jpg'), 'скан.jpg')
    const noData = recogniserOf({ ...TEXT_TOOLS, ocrData: '/nowhere' })
    await expect(noData.recognise(scan('letter-typed.jpg'))).rejects.toThrow(RecogniserUnavailable)
    const stop = begin(office, noData)
    await vi.waitFor(async () => expect(await office.service.store.read.selectFrom('file_texts').select('pages').executeTakeFirst()).toEqual({ pages: 1 }), PATIENCE)
    await vi.waitFor(async () => expect((await textOf(office, id)).state).toBe('waiting'), PATIENCE)
    await stop()
    begin(office)
    expect(await read(office, id)).toMatchObject({ source: 'ocr' })
  })

  it('a specialist of another case sees neither the text nor its state', async () => {
    const office = await openTestOffice()
    const id = await stage(office, scan('letter-typed.jpg'), 'скан.jpg')
    await expect(getText(office.service, office.actor('specialist'), { fileId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

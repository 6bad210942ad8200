import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, it } from 'vitest'
import { attachFile } from '../../../service/files/attachFile.ts'
import { readFile } from '../../../service/files/readFile.ts'
import { makeReceipt } from '../../../service/paper/makeReceipt.ts'
import { stampScan } from '../../../service/paper/stampScan.ts'
import { STAMP_CORNERS, type StampCorner } from '../../../templates/pdf/stampFirstPage.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const SCAN = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../fixtures/scans/letter-typed.jpg')))
const dir = mkdtempSync(path.join(tmpdir(), 'stamp-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

let made = 0
async function onDisk(file: Blob): Promise<string> {
  const at = path.join(dir, `${(made += 1)}.pdf`)
  writeFileSync(at, Buffer.from(await file.arrayBuffer()))
  return at
}
const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const textOf = (file: string) => run('pdftotext', '-layout', file, '-').replace(/\s+/gu, ' ')

/** Where pdftotext sees a word, as shares of the sheet as it is shown. */
function placeOf(file: string, word: string, turn: number): { x: number; y: number } {
  const boxes = run('pdftotext', '-bbox', file, '-')
  const page = /<page width="([\d.]+)" height="([\d.]+)"/u.exec(boxes)
  const found = new RegExp(`xMin="([\\d.]+)" yMin="([\\d.]+)"[^>]*>${word}<`, 'u').exec(boxes)
  // It names the sheet as it lies, and the words as they are shown.
  const [width, height] = turn % 180 === 0 ? [page?.[1], page?.[2]] : [page?.[2], page?.[1]]
  return { x: Number(found?.[1]) / Number(width), y: Number(found?.[2]) / Number(height) }
}

async function attach(office: TestOffice, caseId: number, bytes: Uint8Array, name: string): Promise<number> {
  return (await attachFile(office.service, office.actor('clerk'), { caseId, file: new File([new Uint8Array(bytes)], name) })).id
}
async function stamped(office: TestOffice, caseId: number, fileId: number, corner: StampCorner = 'bottom_right'): Promise<string> {
  const view = await stampScan(office.service, office.actor('clerk'), { caseId, fileId, corner })
  return onDisk(await readFile(office.service, office.actor('clerk'), { id: view.id }))
}
async function sheets(...turns: number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (const turn of turns) document.addPage([595, 842]).setRotation(degrees(turn))
  return document.save()
}

describe('the mark of receipt', () => {
  it('lies on the first page of a scan as a new file: number, dates, sheets, organisation; the scan stays as it came', async () => {
    const office = await openTestOffice()
    const { id, number } = await office.register({ receivedOn: '2026-11-20', sheets: 2, attachmentSheets: 3 })
    const scan = await attach(office, id, SCAN, 'Заявление.jpg')
    const file = await stamped(office, id, scan)
    run('qpdf', '--check', file)
    const text = textOf(file)
    for (const words of ['Пятигорские', 'Поступило 20.11.2026', `Вх. № ${number}`, 'Зарегистрировано 23.11.2026', '2 л., прил. 3 л.']) expect(text).toContain(words)
    const files = await office.service.store.read.selectFrom('case_files').select(['name', 'kind', 'media_type']).where('case_id', '=', id).orderBy('id').execute()
    expect(files).toEqual([{ name: 'Заявление.jpg', kind: 'attachment', media_type: 'image/jpeg' }, { name: 'Заявление с отметкой.pdf', kind: 'attachment', media_type: 'application/pdf' }])
    const original = await readFile(office.service, office.actor('clerk'), { id: scan })
    expect(Buffer.from(await original.arrayBuffer()).equals(SCAN)).toBe(true)
    const audit = await office.service.store.read.selectFrom('audit').select('entity').where('action', '=', 'case.stamped').execute()
    expect(audit).toHaveLength(1)
  })

  it.each([0, 90, 180, 270])('stands upright in the corner a reader sees, on a page turned by %i°', async (turn) => {
    const office = await openTestOffice()
    const { id, number } = await office.register()
    const source = await attach(office, id, await sheets(turn, 0), 'Документ.pdf')
    for (const corner of STAMP_CORNERS) {
      const file = await stamped(office, id, source, corner)
      run('qpdf', '--check', file)
      expect(run('pdfinfo', file)).toMatch(/Pages:\s+2/u)
      const { x, y } = placeOf(file, number, turn)
      expect(corner.endsWith('right') ? x > 0.6 : x < 0.4, `${corner} x ${x}`).toBe(true)
      expect(corner.startsWith('bottom') ? y > 0.8 : y < 0.2, `${corner} y ${y}`).toBe(true)
      // Letters of an upright line follow one another to the right.
      expect(placeOf(file, 'Поступило', turn).x).toBeLessThan(placeOf(file, '23.11.2026', turn).x)
    }
  })

  it('is refused on what is no sheet, with a sentence', async () => {
    const office = await openTestOffice()
    const { id } = await office.register()
    const other = await office.register({ surname: 'Розеткин' })
    const table = await attach(office, id, new TextEncoder().encode('a;b'), 'таблица.csv')
    const torn = await attach(office, id, (await sheets(0)).slice(0, 120), 'обрывок.pdf')
    const stamp = (caseId: number, fileId: number) => refusal(stampScan(office.service, office.actor('clerk'), { caseId, fileId, corner: 'top_right' }))
    expect((await stamp(id, table)).message).toContain('JPEG, PNG или PDF')
    expect((await stamp(id, torn)).message).toContain('повреждён или закрыт паролем')
    expect((await stamp(other.id, table)).code).toBe('NOT_FOUND')
    expect((await refusal(stampScan(office.service, office.actor('outsider'), { caseId: id, fileId: table, corner: 'top_right' }))).code).toBe('FORBIDDEN')
  })
})

describe('the receipt slip', () => {
  it('says the number, the date, from whom, what about, sheets, the due date, who took it and the phone', async () => {
    const office = await openTestOffice()
    const { id, number, deadline } = await office.register({ channel: 'handed_in', sheets: 1, summary: 'Перерасчёт платы за сентябрь 2026 года. '.repeat(30).trim() })
    const receipt = await makeReceipt(office.service, office.actor('clerk'), { caseId: id })
    expect(receipt.name).toBe(`Талон ${number.replace('/', '-')}.pdf`)
    const file = await onDisk(receipt)
    run('qpdf', '--check', file)
    expect(run('pdfinfo', file)).toMatch(/Pages:\s+1\n[\s\S]*Page size:\s+419\.5\d* x 595\.2\d*/u)
    const text = textOf(file).replaceAll('\u00a0', ' ')
    const due = deadline.legalDue.split('-').toReversed().join('.')
    for (const words of ['Талон о приёме обращения', number, '23.11.2026', 'Лампочкин Савелий Игнатьевич', 'Нарочно', 'Перерасчёт платы', '1 л.', `не позднее ${due}`, 'Ковалёва Анна Петровна', '(8793) 00-00-10', 'подпись заявителя']) expect(text).toContain(words)
    expect(await office.service.store.read.selectFrom('audit').select('case_id').where('action', '=', 'case.receipt_made').execute()).toEqual([{ case_id: id }])
  })
})

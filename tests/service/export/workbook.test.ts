import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import exceljs from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkbook, type SheetColumn } from '../../../service/export/workbook.ts'

const FACTS = { creator: 'АРМ «Обращения»', createdAt: new Date('2026-11-23T07:14:00Z') }
const COLUMNS: readonly SheetColumn[] = [{ header: 'Номер', kind: 'text' }, { header: 'Дата', kind: 'date' }, { header: 'Момент', kind: 'moment' }, { header: 'Дней', kind: 'number' }, { header: 'Среднее', kind: 'decimal' }, { header: 'Доля', kind: 'share' }]

let folder = ''
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'workbook-'))))
afterEach(() => rm(folder, { recursive: true }))

async function readBack(file: string): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(file)
  return book
}

describe('a workbook', () => {
  it('keeps dates, moments, numbers and shares as their own kinds, heads frozen and filtered, facts on a sheet of their own', async () => {
    const file = path.join(folder, 'journal.xlsx')
    const book = await openWorkbook(file, FACTS)
    const sheet = await book.sheet('Обращения', COLUMNS)
    await sheet.add([['И-0001/26', '2026-11-23', '2026-11-23T21:30:00.000Z', 12, 12.4, 0.125], [null, null, null, null, null, null]])
    await sheet.end(['Итого', null, null, 12, null, null])
    await book.facts('Условия', [['Период', '01.01.2026 – 23.11.2026']])
    await book.close()
    const read = await readBack(file)
    expect(read.creator).toBe(FACTS.creator)
    const cases = read.getWorksheet('Обращения')
    const cells = [1, 2, 3, 4, 5, 6].map((at) => cases?.getRow(2).getCell(at))
    expect(cells.map((cell) => cell?.value)).toEqual(['И-0001/26', new Date('2026-11-23T00:00:00Z'), new Date('2026-11-24T00:30:00Z'), 12, 12.4, 0.125])
    expect(cells.map((cell) => cell?.numFmt)).toEqual(['@', 'dd.mm.yyyy', 'dd.mm.yyyy hh:mm', '#,##0', '#,##0.0', '0.0%'])
    expect(cases?.getRow(4).getCell(1).value).toBe('Итого')
    expect(cases?.autoFilter).toBe('A1:F3')
    expect(cases?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(read.getWorksheet('Условия')?.getRow(2).values).toEqual([undefined, 'Период', '01.01.2026 – 23.11.2026'])
  })
  it('holds what looks like a formula as text, and what Excel would not open is mended', async () => {
    const file = path.join(folder, 'journal.xlsx')
    const texts = ['=1+1', '+7 (8793) 33-27-70', '-5', '@SUM(A1)', '=cmd|\'/C calc\'!A0', '<b> & "', ' пробелы ', 'две\nстроки']
    const book = await openWorkbook(file, FACTS)
    const sheet = await book.sheet('Тексты', [{ header: 'Текст', kind: 'text' }])
    await sheet.add([...texts, 'a\u0000b\u0008c\ud800d\uffff', 'я'.repeat(40_000)].map((text) => [text]))
    await sheet.end()
    await book.close()
    const read = (await readBack(file)).getWorksheet('Тексты')
    texts.forEach((text, at) => {
      const cell = read?.getRow(at + 2).getCell(1)
      expect(cell?.value).toBe(text)
      expect(cell?.type).toBe(exceljs.ValueType.String)
    })
    expect(read?.getRow(texts.length + 2).getCell(1).value).toBe('abcd')
    expect(read?.getRow(texts.length + 3).getCell(1).text).toHaveLength(32_767)
  })
  it('leaves nothing behind when it is abandoned amid its rows', async () => {
    const book = await openWorkbook(path.join(folder, 'journal.xlsx'), FACTS)
    const sheet = await book.sheet('Обращения', COLUMNS)
    for (let page = 0; page < 5; page += 1) await sheet.add(Array.from({ length: 500 }, (_, at) => [`И-${at}/26`, '2026-11-23', null, at, null, null]))
    await book.abandon()
    expect(await readdir(folder)).toEqual([])
  })
  it('names the refusal of the system: a folder that is not there, a file that stands already', async () => {
    await expect(openWorkbook(path.join(folder, 'none', 'journal.xlsx'), FACTS)).rejects.toMatchObject({ code: 'ENOENT' })
    const book = await openWorkbook(path.join(folder, 'a.xlsx'), FACTS)
    await expect(openWorkbook(path.join(folder, 'a.xlsx'), FACTS)).rejects.toMatchObject({ code: 'EEXIST' })
    await book.abandon()
  })
})

import { describe, expect, it } from 'vitest'
import type { ReportRow, TableReport } from '../../templates/table-report-model.ts'
import { renderTableReport } from '../../templates/pdf/table-report.ts'
import { CREATED, FONTS, foreign, squeezed } from './foreign.ts'

const LONG = 'Просит разобраться с начислением пени за просрочку, которой не было, и вернуть излишне уплаченное по двум лицевым счетам за три месяца подряд'
const row = (at: number): ReportRow => [`${at}`, `И-${String(at).padStart(4, '0')}/26`, at % 3 === 0 ? 'Товарищество собственников недвижимости «Многоквартирный жилой комплекс „Предгорье-2“»' : 'Смирнова А.В.', at % 2 === 0 ? LONG : 'Нет света', `${at * 1234}`]
const rows = (from: number, count: number): ReportRow[] => Array.from({ length: count }, (_, at) => row(from + at))
const report = (more: Partial<TableReport> = {}): TableReport => ({
  organisation: 'ОАО «Пятигорские электрические сети»',
  title: 'Журнал регистрации входящих обращений',
  lines: ['За период с 01.01.2026 по 23.11.2026', 'Сформировано 23.11.2026 в 10:14, Власова Е.С.'],
  columns: [{ header: '№ п/п', share: 1, align: 'right' }, { header: 'Регистрационный номер', share: 1 }, { header: 'Заявитель', share: 6 }, { header: 'Краткое содержание', share: 9 }, { header: 'Сумма', share: 3, align: 'right' }],
  rows: rows(1, 50),
  ...more,
})
const render = (one: TableReport): Promise<Uint8Array> => renderTableReport(one, { fonts: FONTS, createdAt: CREATED })
const sheetsOf = (pdf: Uint8Array): string[] => foreign('pdftotext', ['-raw', '{file}', '-'], pdf).split('\f').slice(0, -1).map(squeezed)

describe('a list of the office on paper', () => {
  it('goes over several sheets of lying A4 with its columns named, its pages counted, and every row whole', async () => {
    const pdf = await render(report({ landscape: true, sections: [{ heading: 'Отдел расчётов', rows: rows(51, 40), totals: ['', 'Итого', '40 обращений', '', ''] }], totals: ['', 'Всего', '90 обращений', '', ''], signatures: [{ label: 'Журнал вёл(а): делопроизводитель', name: 'Е.С. Власова' }] }))
    expect(foreign('qpdf', ['--check', '{file}'], pdf)).toContain('No syntax')
    const info = foreign('pdfinfo', ['{file}'], pdf)
    expect(info).toMatch(/Tagged:\s+yes/u)
    expect(info).toContain('841.89 x 595.28')
    const sheets = sheetsOf(pdf)
    expect(sheets.length).toBeGreaterThan(3)
    sheets.forEach((sheet, at) => {
      expect(sheet).toContain('Регистрационныйномер')
      expect(sheet).toContain(`стр.${at + 1}из${sheets.length}`)
    })
    for (let at = 1; at <= 90; at += 1) expect(sheets.filter((sheet) => sheet.includes(`И-${String(at).padStart(4, '0')}/26`))).toHaveLength(1)
    expect(sheets.join('').split(squeezed(LONG))).toHaveLength(46)
    expect(sheets.at(-1)).toMatch(/Итого40обращений[\s\S]*Всего90обращений[\s\S]*Журналвёл\(а\):делопроизводитель/u)
    expect(foreign('pdffonts', ['{file}'], pdf).match(/yes yes yes/gu)).not.toBeNull()
  })
  it('is a table for a screen reader: headings, rows, cells, each row once', async () => {
    const pdf = await render(report({ rows: rows(1, 40), sections: [{ heading: 'Отдел', rows: rows(41, 1) }] }))
    const tags = foreign('pdfinfo', ['-struct', '{file}'], pdf)
    expect(tags).toMatch(/H1[\s\S]*Table[\s\S]*TR[\s\S]*TH/u)
    expect(tags.match(/^\s*TR/gmu)).toHaveLength(1 + 40 + 1 + 1)
    expect(tags.match(/^\s*TD/gmu)).toHaveLength(41 * 5 + 4)
  })
  it('never loses a row taller than a sheet, nor a word wider than its column', async () => {
    const words = Array.from({ length: 900 }, (_, at) => `слово${at}`)
    const wide = 'Рентгеноэлектрокардиографического'.repeat(4)
    const sheets = sheetsOf(await render(report({ rows: [row(1), ['2', wide, '', words.join(' '), ''], row(3)] })))
    const text = sheets.join('')
    for (const word of words) expect(text).toContain(word)
    expect(text).toContain('И-0003/26')
    expect(text.match(/Рентгеноэлектро/gu)?.length).toBeGreaterThan(1)
  })
  it('shows a character that the face lacks as a square, and the rest of the row as it is', async () => {
    expect(sheetsOf(await render(report({ rows: [['1', '', 'Чо 你 В.\u2009А.', '', '']] }))).join('')).toContain('Чо□В.А.')
  })
  it('lets others work between portions and stops when it is told to', async () => {
    let breaths = 0
    const breathe = (): Promise<void> => ((breaths += 1) < 4 ? Promise.resolve() : Promise.reject(new Error('stopped')))
    await expect(renderTableReport(report({ rows: rows(1, 2000) }), { fonts: FONTS, createdAt: CREATED, breathe })).rejects.toThrow('stopped')
    expect(breaths).toBe(4)
  })
})

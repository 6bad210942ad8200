import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import exceljs from 'exceljs'
import { FIGURE_DEFINITIONS } from '../../../domain/analysis/figure.ts'
import { auditPage } from '../../../service/admin/auditPage.ts'
import { analyse } from '../../../service/analysis/analyse.ts'
import { makeReport } from '../../../service/analysis/makeReport.ts'
import { foreign, squeezed } from '../../templates/foreign.ts'
import { refusal } from '../support.ts'
import { type AnalysedStore, openAnalysedStore } from './store.ts'

let office: AnalysedStore
beforeAll(async () => { office = await openAnalysedStore() })
afterAll(() => office.close())

const QUARTER = { period: { from: '2026-04-01', to: '2026-06-30' }, comparison: 'previous' as const, filter: {} }
const made = async (format: 'pdf' | 'xlsx', input: Omit<Parameters<typeof makeReport>[2], 'format'> = QUARTER) => {
  const file = await makeReport(office.service, office.actor('deputy_director'), { ...input, format })
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
const shown = (value: number) => squeezed(new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 }).format(value))

describe('the systematic report', () => {
  it('as a PDF: conclusions, every figure with its change, tables, definitions, a line to sign', async () => {
    const { name, bytes } = await made('pdf')
    expect(name).toBe('Анализ обращений за II квартал 2026 года.pdf')
    expect(foreign('qpdf', ['--check', '{file}'], bytes)).toContain('No syntax')
    expect(foreign('pdfinfo', ['{file}'], bytes)).toMatch(/Tagged:\s+yes/u)
    const text = squeezed(foreign('pdftotext', ['-raw', '{file}', '-'], bytes))
    const view = await analyse(office.service, office.actor('deputy_director'), QUARTER)
    for (const { code, value } of view.figures) {
      const { name: title, unit } = FIGURE_DEFINITIONS[code]
      expect(text).toContain(`${squeezed(title)}${value === null ? '—' : unit === 'share' ? `${shown(value * 100)}%` : shown(value)}`)
    }
    for (const { name: group, now } of view.groups.topic) expect(text).toContain(`${squeezed(group)}${shown(now.received)}`)
    for (const words of ['Выводы', 'IIквартал2026года', 'Сравниваетсяс:Iквартал2026года', 'Отбор:всеобращения', 'п.9.6', 'Каксчитаютсяпоказатели', 'отвеченовсрок÷(отвеченовсрок+отвеченосопозданием', 'Звонки:ответдан']) expect(text).toContain(words)
    expect(text).not.toContain('undefined')
    expect(text).not.toContain('NaN')
  })

  it('as a workbook: the same numbers as numbers, a sheet a table, the conditions', async () => {
    const { name, bytes } = await made('xlsx', { ...QUARTER, filter: { types: ['complaint'], topics: ['04.02'] } })
    expect(name).toBe('Анализ обращений за II квартал 2026 года.xlsx')
    const book = new exceljs.Workbook()
    await book.xlsx.load(bytes.buffer)
    const view = await analyse(office.service, office.actor('deputy_director'), { ...QUARTER, filter: { types: ['complaint'], topics: ['04.02'] } })
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(['Показатели', 'Виды обращений', 'Темы', 'Каналы поступления', 'Исполнители', 'Условия']))
    const figures = book.getWorksheet('Показатели')
    view.figures.forEach(({ code, value }, place) => {
      const [title, , amount] = [1, 2, 3].map((column) => figures?.getRow(place + 2).getCell(column).value)
      expect([title, amount ?? null]).toEqual([FIGURE_DEFINITIONS[code].name, value === null ? null : FIGURE_DEFINITIONS[code].unit === 'share' ? value * 100 : value])
    })
    const channels = book.getWorksheet('Каналы поступления')
    expect(view.groups.channel.map(({ now }) => now.received)).toEqual(view.groups.channel.map((_, place) => channels?.getRow(place + 2).getCell(2).value))
    const conditions = JSON.stringify(book.getWorksheet('Условия')?.getSheetValues())
    expect(conditions).toContain('вид обращения: Жалоба; тема: 04.02')
  })

  it('is recorded as an export, with what it was made of', async () => {
    await made('pdf')
    const { rows } = await auditPage(office.service, office.actor('auditor'), { offset: 0, limit: 1 })
    expect(rows[0]).toMatchObject({ title: 'Выгружены данные' })
    const { after_json: after } = await office.service.store.read.selectFrom('audit').select('after_json').orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow()
    expect(after).toBe('{"exportFilter":"II квартал 2026 года; все обращения","exportFormat":"pdf","exported":"Анализ обращений (п. 9.6)"}')
  })

  it('is refused in a sentence: nothing in the period, days the wrong way round, no right to export', async () => {
    const before = await office.service.store.read.selectFrom('audit').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    expect(await refusal(made('pdf', { ...QUARTER, period: { from: '2009-01-01', to: '2009-12-31' } }))).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(/За 2009 год нет ни обращений, ни разговоров.*Отчёт не создан/u) })
    // Cases in work are still there then; the year itself has brought nothing.
    expect(await refusal(made('pdf', { ...QUARTER, period: { from: '2031-01-01', to: '2031-12-31' } }))).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(/За 2031 год нет ни обращений, ни разговоров.*Отчёт не создан/u) })
    expect(await refusal(made('xlsx', { ...QUARTER, period: { from: '2026-09-30', to: '2026-07-01' } }))).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('позже его конца') })
    for (const role of ['specialist', 'administrator'] as const) expect(await refusal(makeReport(office.service, office.actor(role), { ...QUARTER, format: 'pdf' }))).toMatchObject({ code: 'FORBIDDEN' })
    expect(await office.service.store.read.selectFrom('audit').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).toEqual(before)
  })
})

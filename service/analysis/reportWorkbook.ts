import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AnalysisView } from '../../contract/analysis.ts'
import { FIGURE_DEFINITIONS, type FigureUnit } from '../../domain/analysis/figure.ts'
import { change, share } from '../../domain/analysis/arithmetic.ts'
import type { CellValue } from '../export/cells.ts'
import { openWorkbook, type SheetColumn } from '../export/workbook.ts'
import { countTables, groupTables } from './report.ts'

const UNITS: Record<FigureUnit, string> = { cases: 'обращений', share: '%', days: 'дней', records: 'записей' }
const FIGURE_COLUMNS: SheetColumn[] = [
  { header: 'Показатель', kind: 'text', width: 32 }, { header: 'Единица', kind: 'text', width: 12 }, { header: 'За период', kind: 'decimal' }, { header: 'Было', kind: 'decimal' }, { header: 'Изменение', kind: 'decimal' },
  { header: 'Что значит', kind: 'text', width: 80 }, { header: 'Формула', kind: 'text', width: 60 }, { header: 'Дата', kind: 'text', width: 26 }, { header: 'Основание', kind: 'text', width: 34 },
]
const GROUP_COLUMNS: SheetColumn[] = [
  { header: 'Группа', kind: 'text', width: 40 }, { header: 'Поступило', kind: 'number' }, { header: 'Доля', kind: 'share' }, { header: 'Было', kind: 'number' }, { header: 'Изменение', kind: 'share' }, { header: 'Отвечено', kind: 'number' },
  { header: 'Доля в срок', kind: 'share' }, { header: 'Дней в среднем', kind: 'decimal' }, { header: '80 % за, дней', kind: 'number' }, { header: 'С опозданием', kind: 'number' }, { header: 'В работе', kind: 'number' }, { header: 'Просрочено', kind: 'number' },
  { header: 'Повторных', kind: 'number' }, { header: 'Доля обоснованных', kind: 'share' },
]
const COUNT_COLUMNS: SheetColumn[] = [{ header: 'Строка', kind: 'text', width: 52 }, { header: 'За период', kind: 'number' }, { header: 'Было', kind: 'number' }, { header: 'Изменение', kind: 'share' }]

/** The same tables as on paper, as numbers: shares and averages are counted by whoever works with them further. */
export async function reportAsWorkbook(view: AnalysisView, facts: readonly (readonly [label: string, value: string])[], made: { readonly creator: string; readonly createdAt: Date }): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'appeals-report-'))
  try {
    const file = path.join(folder, 'report.xlsx')
    const book = await openWorkbook(file, made)
    const write = async (name: string, columns: readonly SheetColumn[], rows: readonly (readonly CellValue[])[]) => {
      // What a sheet may be called: 31 characters, none of []:*?/\
      const sheet = await book.sheet(name.replaceAll(/[[\]:*?/\\]/gu, '').slice(0, 31), columns)
      await sheet.add(rows)
      await sheet.end()
    }
    await write('Показатели', FIGURE_COLUMNS, view.figures.map(({ code, value, before }) => {
      const { name, unit, meaning, formula, date, source } = FIGURE_DEFINITIONS[code]
      const shown = (number: number | null) => (number === null ? null : unit === 'share' ? number * 100 : number)
      return [name, UNITS[unit], shown(value), shown(before), value === null || before === null ? null : (shown(value) ?? 0) - (shown(before) ?? 0), meaning, formula, date, source]
    }))
    const received = view.figures.find(({ code }) => code === 'received')?.value ?? 0
    for (const { title, groups } of groupTables(view)) {
      await write(title, GROUP_COLUMNS, groups.map(({ name, now, before }) => [
        name, now.received, share(now.received, received), before, change(now.received, before), now.answered, now.inTimeShare, now.averageDays, now.days80, now.late, now.open, now.overdue, now.repeated, now.justifiedShare,
      ]))
    }
    for (const { title, rows } of countTables(view)) await write(title, COUNT_COLUMNS, rows.map(({ name, count, before }) => [name, count, before, change(count, before)]))
    await book.facts('Условия', facts)
    await book.close()
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

import { writeFile } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { formatRuDate, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import type { LoadedFonts } from '../../templates/pdf/fonts.ts'
import { renderTableReport } from '../../templates/pdf/table-report.ts'
import type { TableReport } from '../../templates/table-report-model.ts'
import type { CellKind, CellValue } from './cells.ts'
import type { WriteRows } from './runExport.ts'

export interface PaperPlan {
  readonly rows: () => AsyncGenerator<readonly (readonly CellValue[])[], void>
  readonly kinds: readonly CellKind[]
  /** Asked when the rows are through. */
  readonly report: (rows: readonly (readonly string[])[]) => TableReport
}

class Stopped extends Error {}

/** The rows gathered, then set and drawn; a stop is heard between sheets. */
export function writePaper({ rows, kinds, report }: PaperPlan, making: { readonly fonts: LoadedFonts; readonly createdAt: Date }): WriteRows {
  return async function* (path, stopped) {
    const gathered: string[][] = []
    for await (const portion of rows()) {
      for (const row of portion) gathered.push(kinds.map((kind, at) => onPaper(kind, row[at] ?? null)))
      yield gathered.length
    }
    const breathe = async (): Promise<void> => {
      if (stopped()) throw new Stopped()
      await nextTurn()
    }
    try {
      const pdf = await renderTableReport(report(gathered), { ...making, breathe })
      await writeFile(path, pdf, { flag: 'wx' })
    } catch (error) {
      if (!(error instanceof Stopped)) throw error
    }
  }
}

function onPaper(kind: CellKind, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (kind === 'date' || value.length === 10) return kind === 'text' ? value : formatRuDate(value)
  return kind === 'moment' ? `${formatRuDate(moscowDate(value))} ${moscowTime(value)}` : value
}

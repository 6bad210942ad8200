import type { CellValue } from './cells.ts'
import type { WriteRows } from './runExport.ts'
import { openWorkbook, type SheetColumn } from './workbook.ts'

export interface SheetPlan {
  readonly sheet: string
  readonly columns: readonly SheetColumn[]
  readonly rows: () => AsyncGenerator<readonly (readonly CellValue[])[], void>
  /** Asked when the rows are through. */
  readonly totals?: () => readonly CellValue[]
  /** For the sheet «Условия». */
  readonly facts: readonly (readonly [label: string, value: string])[] | (() => readonly (readonly [label: string, value: string])[])
}

const CREATOR = 'АРМ «Обращения»'

/** One sheet of rows and the sheet of conditions. */
export function writeWorkbook({ sheet: name, columns, rows, totals, facts }: SheetPlan, createdAt: Date): WriteRows {
  return async function* (path) {
    const book = await openWorkbook(path, { creator: CREATOR, createdAt })
    let whole = false
    try {
      const sheet = await book.sheet(name, columns)
      let done = 0
      for await (const portion of rows()) {
        await sheet.add(portion)
        done += portion.length
        yield done
      }
      await sheet.end(totals?.())
      await book.facts('Условия', typeof facts === 'function' ? facts() : facts)
      await book.close()
      whole = true
    } finally {
      if (!whole) await book.abandon()
    }
  }
}

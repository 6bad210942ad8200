import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { stream, Worksheet } from 'exceljs'
import { cellOf, formatOf, type CellKind, type CellValue } from './cells.ts'

export interface SheetColumn {
  readonly header: string
  readonly kind: CellKind
  /** In characters of the usual size; by the kind when absent. */
  readonly width?: number
}

/** A sheet that is being written, from top to bottom. */
export interface Sheet {
  /** Resolves when the rows are on their way to the disk; others are served meanwhile. Rejects when the file cannot be written. */
  add(rows: readonly (readonly CellValue[])[]): Promise<void>
  /** Ends the sheet; the totals stand under the last row, outside the filter. */
  end(totals?: readonly CellValue[]): Promise<void>
}

/** A workbook on its way to the disk. Sheets are written one after another. */
export interface Workbook {
  sheet(name: string, columns: readonly SheetColumn[]): Promise<Sheet>
  /** A sheet of facts, label and value: filter, who made it and when. */
  facts(name: string, facts: readonly (readonly [label: string, value: string])[]): Promise<void>
  /** Resolves when the whole file is written. */
  close(): Promise<void>
  /** Stops writing and removes the file. */
  abandon(): Promise<void>
}

/** What waits for a slow disk; beyond it rows are not made. */
const BUFFER = 1 << 20
const WIDTHS: Record<CellKind, number> = { text: 18, date: 12, moment: 17, number: 11, decimal: 11, share: 11 }
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9EDF2' } } as const

/**
 * Opens an XLSX (ECMA-376) at a path where nothing stands yet. It goes to the disk as it is made: memory does not grow with rows. Heads are
 * frozen and filtered, dates and numbers are of their own kinds, and no text is ever a formula.
 * @throws the error of the system when the file cannot be made or written (`EACCES`, `EROFS`, `ENOSPC` …)
 */
export async function openWorkbook(path: string, facts: { readonly creator: string; readonly createdAt: Date }): Promise<Workbook> {
  const output = await openedOutput(path)
  const failed = new Promise<never>((_, reject) => output.on('error', reject))
  failed.catch(() => undefined)
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true, useSharedStrings: false })
  Object.assign(book, { creator: facts.creator, lastModifiedBy: facts.creator, created: facts.createdAt, modified: facts.createdAt })
  const written = async (sheet: Worksheet): Promise<void> => {
    if (output.errored) throw output.errored
    await Promise.race([swallowed(sheet), failed])
    await nextTurn()
  }
  return {
    sheet: (name, columns) => Promise.resolve(openSheet(book, { name, columns, filtered: true }, written)),
    async facts(name, pairs) {
      const sheet = openSheet(book, { name, columns: [{ header: 'Условие', kind: 'text', width: 34 }, { header: 'Значение', kind: 'text', width: 90 }], filtered: false }, written)
      await sheet.add(pairs)
      await sheet.end()
    },
    async close() {
      await Promise.race([book.commit(), failed])
    },
    async abandon() {
      output.destroy()
      if (!output.closed) await new Promise<void>((resolve) => output.once('close', resolve))
      await rm(path, { force: true })
    },
  }
}

/**
 * Resolves when the packer has taken all that was written to the sheet. The library itself never waits: without this a slow disk would
 * fill the memory. The pipe is not in its types.
 */
async function swallowed(sheet: Worksheet): Promise<void> {
  const { pipes } = (sheet as unknown as { readonly stream: { readonly pipes: readonly Writable[] } }).stream
  await Promise.all(pipes.map((pipe) => new Promise<void>((resolve) => void pipe.write('', () => resolve()))))
}

async function openedOutput(path: string): Promise<WriteStream> {
  const output = createWriteStream(path, { flags: 'wx', highWaterMark: BUFFER })
  await once(output, 'open')
  return output
}

function openSheet(book: stream.xlsx.WorkbookWriter, { name, columns, filtered }: { readonly name: string; readonly columns: readonly SheetColumn[]; readonly filtered: boolean }, written: (sheet: Worksheet) => Promise<void>): Sheet {
  const sheet: Worksheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }], pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } })
  sheet.columns = columns.map(({ header, kind, width = WIDTHS[kind] }) => ({ header, width, style: { numFmt: formatOf(kind), alignment: { vertical: 'top', horizontal: kind === 'text' ? 'left' : 'right' } } }))
  const head = sheet.getRow(1)
  head.eachCell((cell) => Object.assign(cell, { font: { bold: true }, fill: HEAD_FILL, numFmt: '@', alignment: { vertical: 'middle', horizontal: 'center', wrapText: true } }))
  head.commit()
  let last = 1
  const put = (row: readonly CellValue[]): ReturnType<Worksheet['addRow']> => sheet.addRow(columns.map(({ kind }, at) => cellOf(kind, row[at] ?? null)))
  return {
    async add(rows) {
      for (const row of rows) put(row).commit()
      last += rows.length
      await written(sheet)
    },
    end(totals) {
      if (filtered) sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: last, column: columns.length } }
      if (totals) {
        const row = put(totals)
        row.font = { bold: true }
        row.commit()
      }
      sheet.commit()
      return Promise.resolve()
    },
  }
}

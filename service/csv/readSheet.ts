import { CsvError, parse } from 'csv-parse/sync'
import type { SheetRow } from '../../domain/calendar-rows.ts'
import { Failure } from '../../domain/failure.ts'

const LARGEST = 2 * 1024 * 1024

/**
 * Rows of a table file with the numbers of their lines: `;`, `,` or tab between the cells; UTF-8 with or without a mark, otherwise windows-1251.
 * @throws Failure FILE_REJECTED when the file is empty, too large, not a text, or its quotes do not match
 */
export async function readSheet(file: File): Promise<SheetRow[]> {
  if (file.size === 0) throw rejected('Файл пуст. Выберите файл .csv с данными. Ничего не изменено.', 'empty')
  if (file.size > LARGEST) throw rejected('Файл больше 2 МБ: для таблицы это слишком много. Выберите файл .csv. Ничего не изменено.', 'too_large')
  const text = decoded(new Uint8Array(await file.arrayBuffer()))
  if (text.includes('\0')) throw rejected('Это не текстовая таблица. Сохраните её из программы таблиц в виде .csv. Ничего не изменено.', 'not_text')
  try {
    const lines: number[] = []
    const note = (cells: string[], at: { readonly lines: number }) => {
      lines.push(at.lines)
      return cells
    }
    const rows = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, trim: true, on_record: note })
    return rows.map((cells, index) => ({ line: lines[index] ?? 0, cells }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line: unknown = error['lines']
    throw rejected(`Строка ${typeof line === 'number' ? line : '?'}: кавычки не закрыты или стоят не на месте. Исправьте файл. Ничего не изменено.`, 'quotes')
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** What stands most in the first line; names of holidays hold commas, so a semicolon goes first. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/u))
  return [';', '\t', ','].find((sign) => first.includes(sign)) ?? ';'
}

function rejected(message: string, reason: string): Failure {
  return new Failure('FILE_REJECTED', message, { reason })
}

const quoted = (cell: string) => (/[";\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
/** A cell that a table program would take for a formula is written as text. */
const harmless = (cell: string) => (/^[=+\-@\t]/u.test(cell) ? `'${cell}` : cell)

/** A table file that Russian table programs open as it is: UTF-8 with a mark, `;` between the cells. */
export function sheetFile(name: string, rows: readonly (readonly string[])[]): File {
  return new File([`\uFEFF${rows.map((cells) => cells.map((cell) => quoted(harmless(cell))).join(';')).join('\r\n')}\r\n`], name, { type: 'text/csv' })
}

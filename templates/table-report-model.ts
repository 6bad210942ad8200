/** A column of a printed table. */
export interface ReportColumn {
  readonly header: string
  /** Its part of the width of the sheet, in proportion to the other columns. */
  readonly share: number
  /** Of the cells; headings stand in the middle. Left when absent. */
  readonly align?: 'left' | 'right' | 'center'
}

/** The cells of a row, one a column; a line break inside a cell begins a new line, '' leaves the cell empty. */
export type ReportRow = readonly string[]

/** Rows under a heading of their own, with their own totals. */
export interface ReportSection {
  readonly heading: string
  readonly rows: readonly ReportRow[]
  readonly totals?: ReportRow
  /** Sentences as wide as the table, after its rows. */
  readonly notes?: readonly string[]
}

/** Any list of the office on paper: a journal, a control list, a report. */
export interface TableReport {
  /** Stands above the title; empty or absent prints nothing. */
  readonly organisation?: string
  readonly title: string
  /** Under the title: period, filter, who made it and when. */
  readonly lines: readonly string[]
  readonly columns: readonly ReportColumn[]
  /** Before the sections. */
  readonly rows: readonly ReportRow[]
  readonly sections?: readonly ReportSection[]
  /** Of the whole table, on its last row. */
  readonly totals?: ReportRow
  /** After the table, a line of ink each: «Журнал вёл(а): делопроизводитель», «Е.С. Власова». */
  readonly signatures?: readonly { readonly label: string; readonly name: string }[]
  /** A4 lying; standing when absent. */
  readonly landscape?: boolean
  /** A report of the training database says so on each sheet. */
  readonly training?: boolean
}

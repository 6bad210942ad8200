import type { Snapshot } from '../../../db/snapshot.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import type { Actor } from '../../../domain/people.ts'
import type { Service } from '../../context.ts'
import type { CellKind, CellValue } from '../cells.ts'

export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A column of a journal: the same on paper and in a workbook. */
export interface BookColumn {
  readonly header: string
  readonly kind: CellKind
  /** Its part of the width of the sheet of paper. */
  readonly share: number
  readonly align?: 'right' | 'center'
}

/** The rows of a journal for a period, from the first to the last. */
export interface OpenBook {
  readonly total: number
  portions(): AsyncGenerator<readonly (readonly CellValue[])[], void>
}

export interface Book {
  readonly columns: readonly BookColumn[]
  /** The column by whose values the rows are counted for the totals. */
  readonly countedBy: number
  /** @throws Failure FORBIDDEN for whoever may not see the list itself */
  allow(actor: Actor): void
  /** `service` reads from the snapshot too; personal data as the actor sees them in the list. */
  open(service: Service, actor: Actor, from: { readonly period: Period; readonly snapshot: Snapshot }): Promise<OpenBook>
}

/** A column and what a row says in it. */
export interface Told<Row> extends BookColumn {
  readonly of: (row: Row) => CellValue
}

export const columnsOf = <Row>(columns: readonly Told<Row>[]): BookColumn[] => columns.map(({ of: _of, ...column }) => column)

/** Portions of rows as cells. */
export async function* told<Row>(columns: readonly Told<Row>[], portions: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly (readonly CellValue[])[], void> {
  for await (const rows of portions) yield rows.map((row) => columns.map((column) => column.of(row)))
}

/** Reads on from the last row of the portion before, until nothing is left. */
export async function* keyset<Row>(page: (last: Row | null) => Promise<readonly Row[]>): AsyncGenerator<readonly Row[], void> {
  let last: Row | null = null
  for (;;) {
    const rows = await page(last)
    if (rows.length === 0) return
    yield rows
    last = rows.at(-1) ?? null
  }
}

import type { AnalysisFilter, CrossTable } from '../../contract/analysis.ts'
import { assertCan } from '../../domain/access.ts'
import { average } from '../../domain/analysis/arithmetic.ts'
import type { Dimension, Measure } from '../../domain/analysis/dimension.ts'
import { assertPeriod, type Period } from '../../domain/analysis/period.ts'
import { addCase, emptyTally, inTimeShare, justifiedShare, type Tally } from '../../domain/analysis/tally.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { partOf, receivedIn } from './caseSets.ts'
import { groupOf, keysBy, readCohort } from './cohort.ts'
import { type Names, nameOf, readNames } from './names.ts'

interface CrossInput {
  readonly period: Period
  readonly filter: AnalysisFilter
  readonly rows: Dimension
  readonly columns: Dimension
  readonly measure: Measure
}

type Line = Map<string | null, Tally>

/**
 * One measure of the cases received, by two dimensions. Totals count every case once, also when it stands under two topics.
 * @throws Failure FORBIDDEN; INVALID_INPUT for days that make no period or one dimension taken twice
 */
export async function crossTable(service: Service, actor: Actor, { period, filter, rows, columns, measure }: CrossInput): Promise<CrossTable> {
  assertCan(actor, 'view_analysis')
  assertPeriod(period)
  if (rows === columns) throw new Failure('INVALID_INPUT', 'Строки и столбцы сводной таблицы одинаковы. Выберите для столбцов другой признак.')
  const names = await readNames(service.store.read)
  const keys = keysBy({ filter, unitOf: names.unitOf })
  const total = emptyTally()
  const [byRow, byColumn, cells]: [Line, Line, Map<string | null, Line>] = [new Map(), new Map(), new Map()]
  await readCohort(service, actor, { period, filter }, (one) => {
    addCase(total, one)
    const across = keys[columns](one.of)
    for (const column of across) addCase(groupOf(byColumn, column, emptyTally), one)
    for (const row of keys[rows](one.of)) {
      addCase(groupOf(byRow, row, emptyTally), one)
      const line = groupOf(cells, row, () => new Map<string | null, Tally>())
      for (const column of across) addCase(groupOf(line, column, emptyTally), one)
    }
  })
  const sides = (dimension: Dimension, tallies: Line) => largestFirst(tallies, names, dimension).map((key) => ({ key, name: nameOf(names, dimension, key), total: measured(tallies.get(key), measure), part: partOf(dimension, key, filter) ?? null }))
  const [left, top] = [sides(rows, byRow), sides(columns, byColumn)]
  return { rows: left, columns: top, cells: left.map((row) => top.map((column) => measured(cells.get(row.key)?.get(column.key), measure))), total: measured(total, measure), behind: receivedIn(period, filter) }
}

function largestFirst(tallies: Line, names: Names, dimension: Dimension): (string | null)[] {
  return [...tallies].toSorted(([a, one], [b, other]) => other.received - one.received || nameOf(names, dimension, a).localeCompare(nameOf(names, dimension, b), 'ru-RU')).map(([key]) => key)
}

function measured(found: Tally | undefined, measure: Measure): number | null {
  const tally = found ?? emptyTally()
  switch (measure) {
    case 'received': return tally.received
    case 'late': return tally.late
    case 'overdue': return tally.overdue
    case 'inTimeShare': return inTimeShare(tally)
    case 'averageDays': return average(tally.days)
    case 'justifiedShare': return justifiedShare(tally)
  }
}

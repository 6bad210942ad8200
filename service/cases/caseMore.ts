import type { CaseRow } from '../../contract/cases.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { JournalRow } from '../../db/queries/journal.ts'
import { isMoreColumn, type MoreColumn } from '../../db/queries/journal-more.ts'
import { maskAccount, maskAddress, maskEmail, maskPhone } from '../../domain/masking.ts'
import type { JournalColumn } from '../../domain/journal-column.ts'
import { formatShort } from '../../domain/person-name.ts'

type More = NonNullable<CaseRow['more']>

export interface Names {
  readonly people: ReadonlyMap<number, string>
  readonly units: ReadonlyMap<number, string>
}

/** Names of people and units for the columns that show them; none are read for the rest. */
export async function namesFor(read: ReadHandle, columns: readonly JournalColumn[]): Promise<Names> {
  const [people, units] = await Promise.all([
    columns.some((column) => column === 'registrar' || column === 'signer') ? read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).execute() : [],
    columns.includes('unit') ? read.selectFrom('units').select(['id', 'name']).execute() : [],
  ])
  return {
    people: new Map(people.map(({ id, surname, name, patronymic }) => [id, formatShort({ surname, name, patronymic: patronymic ?? '' })])),
    units: new Map(units.map(({ id, name }) => [id, name])),
  }
}

/** The columns that a list shows besides the usual; personal data as the person may see them. */
export function moreOf(row: JournalRow, due: CaseRow['due'], columns: readonly JournalColumn[], names: Names, masked: boolean): { more?: More } {
  const shown = columns.flatMap((column): [JournalColumn, string | number | null][] => {
    if (column === 'unit') return [[column, names.units.get(row.executorUnitId ?? 0) ?? null]]
    if (column === 'closedOn') return [[column, row.closedOn]]
    if (column === 'lateDays') return [[column, due.kind === 'overdue' || due.kind === 'closed_late' ? due.days : null]]
    return isMoreColumn(column) ? [[column, valueOf(row, column, names, masked)]] : []
  })
  return shown.length === 0 ? {} : { more: Object.fromEntries(shown) }
}

const MASKS: Partial<Record<MoreColumn, (text: string) => string>> = {
  address: maskAddress, email: maskEmail, account: maskAccount, contractNumber: maskAccount, inn: maskAccount, meterNumber: maskAccount, authorNumber: () => '', postalId: maskAccount,
}

function valueOf(row: JournalRow, column: MoreColumn, { people }: Names, masked: boolean): string | number | null {
  const value = row[column] ?? null
  if (column === 'registrar' || column === 'signer') return people.get(Number(value)) ?? null
  if (column === 'phones') return (JSON.parse(String(value)) as string[]).map((phone) => (masked ? maskPhone(phone) : phone)).join(', ')
  const mask = masked ? MASKS[column] : undefined
  return typeof value === 'string' && mask !== undefined ? mask(value) : value
}

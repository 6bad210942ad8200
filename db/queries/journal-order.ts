import { type Expression, sql } from 'kysely'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES, CASE_STATUSES } from '../../domain/appeal.ts'
import type { ReadHandle } from '../handle.ts'

export const JOURNAL_SORTS = ['registered', 'number', 'applicant', 'legalDue', 'controlDue', 'status', 'type', 'executor'] as const
export type JournalSort = (typeof JOURNAL_SORTS)[number]

/** What the rows are ordered by; the id comes after it always, so that pages neither repeat nor lose a row. */
export interface JournalOrder {
  readonly by: Expression<unknown>
  readonly direction: 'asc' | 'desc'
}

const COLUMNS = {
  registered: 'cases.registered_on',
  number: 'cases.number_sort',
  applicant: 'cases.applicant_sort',
  legalDue: 'cases.legal_due',
  controlDue: 'cases.control_due',
} as const satisfies Partial<Record<JournalSort, string>>

const russian = new Intl.Collator('ru-RU')

/** Columns have an index each; codes and people are put in the order in which their Russian names stand. */
export async function journalOrder(read: ReadHandle, { field, desc }: { readonly field: JournalSort; readonly desc: boolean }): Promise<JournalOrder> {
  return { by: await expression(read, field), direction: desc ? 'desc' : 'asc' }
}

async function expression(read: ReadHandle, field: JournalSort): Promise<Expression<unknown>> {
  if (field === 'status') return rank('cases.status', CASE_STATUSES)
  if (field === 'type') return rank('cases.type', APPEAL_TYPES.toSorted((a, b) => russian.compare(APPEAL_TYPE_LABELS[a], APPEAL_TYPE_LABELS[b])))
  if (field === 'executor') return rank('cases.executor_id', await executorsByName(read))
  return sql.ref(COLUMNS[field])
}

/** Place of the value in the list; what is not in it comes first, as an unassigned case does. */
function rank(column: string, values: readonly (string | number)[]): Expression<unknown> {
  if (values.length === 0) return sql.ref(column)
  const places = values.map((value, place) => sql`when ${value} then ${sql.lit(place)}`)
  return sql`case ${sql.ref(column)} ${sql.join(places, sql` `)} else -1 end`
}

async function executorsByName(read: ReadHandle): Promise<number[]> {
  const users = await read.selectFrom('users').select(['id', 'surname', 'name', 'patronymic']).execute()
  const named = users.map((user) => ({ id: user.id, name: `${user.surname} ${user.name} ${user.patronymic ?? ''}` }))
  return named.toSorted((a, b) => russian.compare(a.name, b.name) || a.id - b.id).map((user) => user.id)
}

/** What of a card its list hides from those who do not work the case: by these nobody may find, count or order what is hidden from him. */
import { masksPersonalData, type RoleHolder } from './access.ts'
import type { CaseFilterField } from './case-filter.ts'
import type { JournalColumn } from './journal-column.ts'

export const PERSONAL_COLUMNS = ['applicant', 'address', 'phones', 'email', 'account', 'contractNumber', 'inn', 'meterNumber', 'authorNumber', 'postalId', 'summary'] as const satisfies readonly JournalColumn[]
export type PersonalColumn = (typeof PERSONAL_COLUMNS)[number]

const FILTER_OF = { phones: 'phone' } as const

/** The conditions over the same fields. */
export const PERSONAL_FILTERS: readonly CaseFilterField[] = PERSONAL_COLUMNS.map((column) => (column === 'phones' ? FILTER_OF[column] : column))

export const isPersonal = (column: string): column is PersonalColumn => (PERSONAL_COLUMNS as readonly string[]).includes(column)

/** Where a person finds by such a field and has a list in its order: everywhere; among the cases of one's own and one's unit; nowhere. */
export function personalReach(actor: RoleHolder): 'all' | 'own' | 'none' {
  if (!masksPersonalData(actor, 'other')) return 'all'
  return masksPersonalData(actor, 'own') ? 'none' : 'own'
}

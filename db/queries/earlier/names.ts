import { type RawBuilder, sql } from 'kysely'
import { SURNAME_HEAD, surnameTail } from '../../../domain/surname.ts'
import type { ReadHandle } from '../../handle.ts'

export interface KnownSurname {
  readonly surname: string
  readonly base: string
}

/** Surnames of the register that begin or end like this one: among them are its other forms and its misspellings. */
export async function nearSurnames(read: ReadHandle, base: string): Promise<KnownSurname[]> {
  return (await nearSurnamesQuery(base).execute(read)).rows
}

export function nearSurnamesQuery(base: string): RawBuilder<KnownSurname> {
  const head = base.slice(0, SURNAME_HEAD)
  // One wrong letter leaves the beginning or the end whole; a surname of few letters is looked for as it is.
  const [from, to] = base.length <= SURNAME_HEAD ? [base, base] : [head, `${head}\u{10FFFF}`]
  return sql<KnownSurname>`
    select surname, base from surnames where base >= ${from} and base <= ${to}
    union select surname, base from surnames where tail = ${surnameTail(base)}`
}

/** One spelling of an applicant's whole name and its newest card. */
export interface NamedApplicant {
  readonly applicant: string
  readonly surname: string
  readonly id: number
}

/** Everybody of these surnames, each spelling of a name once, the newest first; `initial` leaves out whose name begins otherwise. */
export async function applicantsNamed(read: ReadHandle, surnames: readonly string[], initial: string, most: number): Promise<NamedApplicant[]> {
  if (surnames.length === 0) return []
  return (await applicantsQuery(surnames, initial, most).execute(read)).rows
}

export function applicantsQuery(surnames: readonly string[], initial: string, most: number): RawBuilder<NamedApplicant> {
  // The whole word: «иванов» is not «иванова». A space is earlier than '!', any letter later.
  const ofOne = surnames.map((surname) => sql`
    select * from (select applicant_sort as applicant, ${surname} as surname, max(id) as id from cases
      where applicant_sort >= ${`${surname} ${initial}`} and applicant_sort < ${initial === '' ? `${surname}!` : `${surname} ${initial}\u{10FFFF}`} group by applicant_sort order by id desc limit ${most})
    union all select applicant_sort, ${surname}, max(id) from cases where applicant_sort = ${surname} group by applicant_sort`)
  return sql<NamedApplicant>`${sql.join(ofOne, sql` union all `)}`
}

/** Ids of the cards under these very names, the newest of each. */
export async function cardsOf(read: ReadHandle, applicants: readonly string[], most: number): Promise<{ id: number; applicant: string }[]> {
  if (applicants.length === 0) return []
  const ofOne = applicants.map((applicant) => sql`select * from (select id, applicant_sort as applicant from cases where applicant_sort = ${applicant} order by id desc limit ${most})`)
  return (await sql<{ id: number; applicant: string }>`${sql.join(ofOne, sql` union all `)}`.execute(read)).rows
}

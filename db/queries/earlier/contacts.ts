import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../../handle.ts'
import { accountKey, emailKey, phoneKey } from '../../text.ts'

export interface ContactRequest {
  readonly accountNumber: string
  readonly phones: readonly string[]
  readonly email: string
}

export type ContactMatch = 'account' | 'phone' | 'email'

/** Cards of the same account, phone or e-mail. Each contact gives its newest only: the phone of an intermediary stands on thousands. */
export async function contactMatches(read: ReadHandle, request: ContactRequest, most: number): Promise<{ id: number; kind: ContactMatch }[]> {
  const query = contactQuery(request, most)
  return query === null ? [] : (await query.execute(read)).rows
}

export function contactQuery({ accountNumber, phones, email }: ContactRequest, most: number): RawBuilder<{ id: number; kind: ContactMatch }> | null {
  const wanted: { kind: ContactMatch; key: string | null }[] = [
    { kind: 'account', key: accountKey(accountNumber) },
    ...[...new Set(phones.map(phoneKey))].map((key) => ({ kind: 'phone' as const, key })),
    { kind: 'email', key: emailKey(email) },
  ]
  const sources = wanted.flatMap(({ kind, key }) => (key === null ? [] : [sql`
    select * from (select case_id as id, kind from case_contacts where kind = ${kind} and value = ${key} order by case_id desc limit ${most})`]))
  return sources.length === 0 ? null : sql<{ id: number; kind: ContactMatch }>`${sql.join(sources, sql` union all `)}`
}

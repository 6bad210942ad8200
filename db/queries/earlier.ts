import { type RawBuilder, sql } from 'kysely'
import type { AppealType, CaseStatus } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'
import { accountKey, emailKey, normalise, phoneKey } from '../text.ts'

export interface EarlierRequest {
  /** Surname or the name of an organisation as typed, with or without the rest of the name. */
  readonly surname?: string | null | undefined
  readonly accountNumber?: string | null | undefined
  readonly phones?: readonly string[] | undefined
  readonly email?: string | null | undefined
  readonly excludeId?: number | undefined
  readonly limit?: number | undefined
}

export type EarlierMatch = 'account' | 'phone' | 'email' | 'name'

export interface EarlierAppeal {
  readonly id: number
  readonly number: string
  readonly registeredOn: IsoDate
  readonly status: CaseStatus
  readonly type: AppealType
  readonly summary: string
  readonly surname: string | null
  readonly name: string | null
  readonly patronymic: string | null
  readonly organisation: string | null
  readonly address: string | null
  /** What is the same, the strongest first. */
  readonly matchedBy: readonly EarlierMatch[]
}

const STRENGTH: readonly EarlierMatch[] = ['account', 'phone', 'email', 'name']

/** Earlier cards of the same account, phone, e-mail or name: shown while a new one is typed, joined by a person only. */
export async function earlierAppeals(read: ReadHandle, request: EarlierRequest): Promise<EarlierAppeal[]> {
  const query = earlierQuery(read, request)
  if (query === null) return []
  const rows = await query.execute()
  return rows.map(({ matched, ...row }) => {
    const kinds = new Set(matched.split(','))
    return { ...row, matchedBy: STRENGTH.filter((kind) => kinds.has(kind)) }
  })
}

export function earlierQuery(read: ReadHandle, request: EarlierRequest) {
  const { excludeId = 0, limit = 20 } = request
  const sources = candidateSources(request, limit + 1)
  if (sources.length === 0) return null
  const matches = sql<{ id: number; matched: string }>`(
    select id, group_concat(kind) as matched from (${sql.join(sources, sql` union all `)}) group by id)`
  return read
    .selectFrom('cases')
    .innerJoin(matches.as('found'), 'found.id', 'cases.id')
    .where('cases.id', '!=', excludeId)
    .select([
      'cases.id', 'cases.number', 'cases.registered_on as registeredOn', 'cases.status', 'cases.type', 'cases.summary',
      'cases.surname', 'cases.name', 'cases.patronymic', 'cases.organisation', 'cases.address', 'found.matched',
    ])
    .orderBy('cases.id', 'desc')
    .limit(limit)
}

/** Each source gives its newest only: there are thousands of one surname, and no one reads them all. */
function candidateSources(request: EarlierRequest, most: number): RawBuilder<unknown>[] {
  const contacts = [
    ...[request.accountNumber].map((value) => ({ kind: 'account', key: value ? accountKey(value) : null })),
    ...(request.phones ?? []).map((value) => ({ kind: 'phone', key: phoneKey(value) })),
    ...[request.email].map((value) => ({ kind: 'email', key: value ? emailKey(value) : null })),
  ]
  const name = request.surname ? normalise(request.surname) : ''
  return [
    ...contacts.flatMap(({ kind, key }) => (key === null ? [] : [sql`
      select * from (select case_id as id, kind from case_contacts where kind = ${kind} and value = ${key}
        order by case_id desc limit ${most})`])),
    // The whole word: «иванов» is not «иванова». A space is earlier than '!', any letter later. `id + 0`: for a rare name the
    // planner must not walk the cards from the newest on.
    ...(name.length < 3 ? [] : [sql`
      select * from (select id, 'name' as kind from cases where applicant_sort = ${name}
        or (applicant_sort >= ${`${name} `} and applicant_sort < ${`${name}!`}) order by id + 0 desc limit ${most})`]),
  ]
}

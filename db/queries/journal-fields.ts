import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type Builder, type Condition, nothing } from './condition.ts'
import type { JournalFilter, ListConditions } from './journal-filter.ts'

const LISTS = {
  statuses: 'cases.status', channels: 'cases.channel', types: 'cases.type', applicantKinds: 'cases.applicant_kind', recurrences: 'cases.recurrence',
  forms: 'cases.form', results: 'cases.result', justified: 'cases.justified', executorIds: 'cases.executor_id', registrarIds: 'cases.registrar_id',
  signerIds: 'cases.signer_id', ruleCodes: 'cases.rule_code', replyChannels: 'cases.reply_channel', dispatchChannels: 'cases.dispatch_channel',
} as const satisfies Record<keyof ListConditions, string>

const RANGES = [
  ['registeredFrom', 'registeredTo', 'cases.registered_on'], ['receivedFrom', 'receivedTo', 'cases.received_on'],
  ['authorDateFrom', 'authorDateTo', 'cases.author_date'], ['legalDueFrom', 'legalDueTo', 'cases.legal_due'],
  ['controlDueFrom', 'controlDueTo', 'cases.control_due'], ['dispatchedFrom', 'dispatchedTo', 'cases.dispatched_on'],
  ['closedFrom', 'closedTo', 'cases.closed_on'],
] as const

const FLAGS = { urgent: 'cases.urgent', anonymous: 'cases.anonymous', specialConditions: 'cases.special_conditions' } as const

/** Conditions over one column of the card. */
export function fieldConditions(eb: Builder, filter: JournalFilter): Condition[] {
  const { collective, withoutReply, annulled, openOn } = filter
  return [
    ...keysOf(LISTS).flatMap((key) => anyOf(LISTS[key], filter[key], key === 'ruleCodes' ? sql.val : sql.lit)),
    ...RANGES.flatMap(([from, to, column]) => [
      ...(filter[from] === undefined ? [] : [eb(column, '>=', filter[from])]),
      ...(filter[to] === undefined ? [] : [eb(column, '<=', filter[to])]),
    ]),
    ...keysOf(FLAGS).flatMap((key) => (filter[key] === undefined ? [] : [eb(FLAGS[key], '=', filter[key])])),
    ...(collective === undefined ? [] : [eb('cases.collective_count', collective ? 'is not' : 'is', null)]),
    ...(annulled === undefined ? [] : [eb('cases.status', annulled ? '=' : '<>', 'annulled')]),
    ...(openOn === undefined ? [] : [eb('cases.registered_on', '<=', openOn), eb('cases.status', '<>', 'annulled'), sql<boolean>`coalesce(cases.closed_on, '9999') > ${openOn}`]),
    ...(withoutReply === undefined ? [] : [eb('cases.dispatched_on', withoutReply ? 'is' : 'is not', null)]),
  ]
}

/**
 * One value is asked for by itself: an index then keeps the order of what follows it. Of several, ids and the codes of the domain stand in the text of the
 * statement: a list of parameters is made anew for every row, which doubles the time of a page. Codes that people word themselves stay parameters.
 */
function anyOf(column: (typeof LISTS)[keyof typeof LISTS], values: readonly (string | number)[] | undefined, written: (value: string | number) => RawBuilder<unknown>): Condition[] {
  if (values === undefined) return []
  const [only] = values
  if (only === undefined) return [nothing()]
  return [values.length === 1 ? sql<SqlBool>`${sql.ref(column)} = ${only}` : sql<SqlBool>`${sql.ref(column)} in (${sql.join(values.map(written))})`]
}

const keysOf = <T extends object>(value: T): (keyof T)[] => Object.keys(value) as (keyof T)[]

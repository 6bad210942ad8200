import { sql } from 'kysely'
import type { ReadHandle } from '../../db/handle.ts'
import { fromJson } from '../../db/schema/json.ts'
import type { RunningTerm } from '../../domain/recount.ts'
import type { StoredDeadline } from '../cases/computeClock.ts'

/** A running term with its case; dates and people only, nothing of what is written. */
export interface OpenTerm extends RunningTerm {
  readonly caseId: number
  readonly number: string
  readonly executorId: number | null
  readonly stored: StoredDeadline
}

const PAGE = 500

/** Cases in work, from an index that holds nothing else. */
export const openIdsQuery = (read: ReadHandle) => read.selectFrom('cases').select('id').where(sql<boolean>`open = 1`)

/** Terms of all cases in work, a page at a time, so that a long walk lets others in between. */
export async function* openTerms(read: ReadHandle): AsyncGenerator<OpenTerm[]> {
  const ids = (await openIdsQuery(read).execute()).map(({ id }) => id).toSorted((a, b) => a - b)
  for (let from = 0; from < ids.length; from += PAGE) yield termsOf(read, ids.slice(from, from + PAGE))
}

/** Terms of the named cases, closed ones too; a case without a stored term is left out. */
export async function termsOf(read: ReadHandle, ids: readonly number[]): Promise<OpenTerm[]> {
  if (ids.length === 0) return []
  const [rows, topics] = await Promise.all([
    read.selectFrom('cases')
      .select(['id', 'number', 'executor_id', 'registered_on', 'received_on', 'author_date', 'promised_on', 'forwarding_due', 'clock_restarted_on', 'type', 'channel', 'applicant_kind', 'deadline_json'])
      .where('id', 'in', ids).orderBy('id').execute(),
    read.selectFrom('case_topics').select(['case_id', 'topic_code']).where('case_id', 'in', ids).orderBy('case_id').orderBy('main', 'desc').orderBy('topic_code').execute(),
  ])
  const topicsByCase = new Map<number, string[]>()
  for (const { case_id, topic_code } of topics) topicsByCase.set(case_id, [...(topicsByCase.get(case_id) ?? []), topic_code])
  return rows.flatMap((row) => {
    if (row.deadline_json === null) return []
    const codes = topicsByCase.get(row.id) ?? []
    return [{
      caseId: row.id, number: row.number, executorId: row.executor_id, stored: fromJson(row.deadline_json) as StoredDeadline,
      registeredOn: row.registered_on, receivedOn: row.received_on, authorDate: row.author_date, promisedOn: row.promised_on, forwardingDue: row.forwarding_due, restartedOn: row.clock_restarted_on,
      facts: { type: row.type, topic: codes[0] ?? null, topics: codes, applicantKind: row.applicant_kind, channel: row.channel },
    }]
  })
}

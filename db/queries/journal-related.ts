import { sql } from 'kysely'
import { type Builder, type Condition, nothing, SCANNED_ID } from './condition.ts'
import type { RelatedConditions } from './journal-filter.ts'

/** Conditions over the tables beside the card; `inWork`: few cases are left, and each is looked at by itself. */
export function relatedConditions(eb: Builder, filter: RelatedConditions, inWork: boolean): Condition[] {
  const { topics, withoutTopic, coExecutorIds, unitIds, grounds, extended, extensionAsked, withFiles } = filter
  return [
    ...(topics === undefined ? [] : [topics.length === 0 ? nothing() : underTopics(eb, topics, inWork)]),
    ...(withoutTopic === undefined ? [] : [yesOrNo(eb, !withoutTopic, eb.exists(eb.selectFrom('case_topics').select('case_topics.case_id').whereRef('case_topics.case_id', '=', 'cases.id')))]),
    ...(coExecutorIds === undefined ? [] : [coExecutorIds.length === 0 ? nothing() : eb('cases.id', 'in', eb.selectFrom('case_executors').select('case_executors.case_id').where('case_executors.user_id', 'in', coExecutorIds))]),
    ...(unitIds === undefined ? [] : [unitIds.length === 0 ? nothing() : eb('cases.executor_id', 'in', eb.selectFrom('users').select('users.id').where('users.unit_id', 'in', unitIds))]),
    ...(grounds === undefined ? [] : [grounds.length === 0 ? nothing() : eb(SCANNED_ID, 'in', eb.selectFrom('proposals').select('proposals.case_id').where('proposals.state', '=', 'accepted').where('proposals.ground', 'in', grounds))]),
    ...(extended === undefined ? [] : [eb(SCANNED_ID, extended ? 'in' : 'not in', eb.selectFrom('extensions').select('extensions.case_id').where('extensions.state', '=', 'accepted'))]),
    // In the text of the statement, for the partial index to serve.
    ...(extensionAsked === undefined ? [] : [eb.exists(eb.selectFrom('extensions').select('extensions.id').whereRef('extensions.case_id', '=', 'cases.id').where(sql<boolean>`extensions.state = 'pending'`))]),
    ...(withFiles === undefined ? [] : [yesOrNo(eb, withFiles, eb.exists(eb.selectFrom('case_files').select('case_files.id').whereRef('case_files.case_id', '=', 'cases.id').where('case_files.kind', '<>', 'reply')))]),
  ]
}

const yesOrNo = (eb: Builder, yes: boolean, condition: ReturnType<Builder['exists']>): Condition => (yes ? condition : eb.not(condition))

/** Codes are parted by dots, and '/' is the character after '.': the range holds `code` and everything that begins with `code.` */
function underTopics(eb: Builder, codes: readonly string[], inWork: boolean): Condition {
  const topics = eb.selectFrom('case_topics').select('case_topics.case_id')
    .where((row) => row.or(codes.map((code) => row.and([row('case_topics.topic_code', '>=', code), row('case_topics.topic_code', '<', `${code}/`)]))))
  return inWork ? eb.exists(topics.whereRef('case_topics.case_id', '=', 'cases.id')) : eb(SCANNED_ID, 'in', topics)
}

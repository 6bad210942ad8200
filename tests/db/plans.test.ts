import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ReadHandle } from '../../db/handle.ts'
import { openStore } from '../../db/open.ts'
import { substitutedByQuery } from '../../db/queries/absences.ts'
import { byExecutorQuery, byTopicQuery } from '../../db/queries/board.ts'
import { countSetsQuery } from '../../db/queries/counts.ts'
import { contactQuery } from '../../db/queries/earlier/contacts.ts'
import { applicantsQuery, nearSurnamesQuery } from '../../db/queries/earlier/names.ts'
import { cardWordsQuery, sharedWordsQuery } from '../../db/queries/earlier/texts.ts'
import { openDuties } from '../../db/queries/duties.ts'
import type { JournalFilter } from '../../db/queries/journal-filter.ts'
import { journalOrder } from '../../db/queries/journal-order.ts'
import { countQuery, pageQuery } from '../../db/queries/journal-statements.ts'
import { openCaseIdsQuery, remindedCaseIdsQuery, remindersOf, remindersOfCasesQuery } from '../../db/queries/reminders.ts'
import { timelineQuery } from '../../db/queries/timeline.ts'
import { waitingQuery } from '../../db/queries/waiting.ts'
import { executorLoadQuery } from '../../db/queries/workload.ts'
import { casesNumberedQuery } from '../../db/search/number.ts'
import { rankedPage } from '../../db/search/rank.ts'
import { EVERY_CASE } from '../../db/search/scope.ts'
import { matchedPage } from '../../db/search/search.ts'
import type { Store } from '../../db/store.ts'
import type { JournalColumn } from '../../domain/journal-column.ts'
import { recentQuery } from '../../service/search/recentCases.ts'
import { complaintsAboutQuery } from '../../service/search/searchScope.ts'
import { fillStore } from './support/bulk.ts'
import { NOW } from './support/temporary-store.ts'

const TODAY = '2026-11-23'
const DAYS = { today: TODAY, soon: '2026-11-26', week: '2026-11-30' }

interface Explained {
  explain(format: undefined, options: ReturnType<typeof sql>): Promise<Record<string, unknown>[]>
}

async function plan(query: Explained): Promise<string> {
  const steps = await query.explain(undefined, sql`query plan`)
  return steps.map((step) => String(step['detail'])).join('\n')
}

async function planOfText(read: ReadHandle, query: RawBuilder<unknown>): Promise<string> {
  const { rows } = await sql<{ detail: string }>`explain query plan ${query}`.execute(read)
  return rows.map(({ detail }) => detail).join('\n')
}

/** A walk over whole cards is what no hot read may do; a walk over a covering index is cheap. */
const READS_EVERY_CARD = /SCAN cases(?! USING COVERING INDEX)/u

describe.each(['without statistics', 'with statistics'])('hot reads %s', (statistics) => {
  let store: Store
  let read: ReadHandle

  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'appeals-'))
    await (await openStore({ dir, now: () => NOW })).close()
    fillStore(dir, 5000)
    if (statistics === 'with statistics') {
      const raw = new Database(join(dir, 'appeals.sqlite'))
      raw.exec('analyze')
      raw.close()
    }
    store = await openStore({ dir, now: () => NOW })
    read = store.read
    return async () => { await store.close(); rmSync(dir, { recursive: true }) }
  })

  const page = async (filter: JournalFilter, field: JournalColumn = 'registeredOn', match?: string): Promise<string> => {
    const sort = { field, desc: true }
    return planOfText(read, pageQuery(read, { filter, sort, limit: 50, offset: 0 }, { searched: match === undefined ? undefined : { words: { match, scope: EVERY_CASE } }, order: await journalOrder(read, sort) }))
  }

  test.each<[string, JournalFilter, JournalColumn, RegExp]>([
    ['newest first', {}, 'registeredOn', /COVERING INDEX cases_journal/u],
    ['by number', {}, 'number', /COVERING INDEX cases_number_sort/u],
    ['by applicant', {}, 'applicant', /COVERING INDEX cases_applicant/u],
    ['by the law date', {}, 'legalDue', /COVERING INDEX cases_legal_due/u],
    ['by the plan date', {}, 'controlDue', /COVERING INDEX cases_control_due/u],
    ['of a period', { registeredFrom: '2026-01-01' }, 'registeredOn', /COVERING INDEX cases_journal \(registered_on>\?\)/u],
    ['of a channel and type', { channels: ['fax'], types: ['claim'] }, 'registeredOn', /COVERING INDEX cases_journal/u],
    ['of an executor', { executorId: 3 }, 'registeredOn', /COVERING INDEX cases_executor \(executor_id=\?\)/u],
    ['of a topic', { topics: ['04'] }, 'registeredOn', /case_topics_topic \(topic_code>\? AND topic_code<\?\)/u],
    ['in work', { open: true }, 'registeredOn', /INDEX cases_open_\w+ \(open=\?/u],
    ['in work, by applicant', { open: true }, 'applicant', /INDEX cases_open_\w+ \(open=\?/u],
    ['of an executor, in work', { executorId: 3, open: true }, 'controlDue', /INDEX cases_open_executor \(open=\? AND executor_id=\?/u],
    ['overdue', { overdueOn: TODAY }, 'legalDue', /INDEX cases_open_\w+ \(open=\?/u],
    ['due soon', { notOverdueOn: TODAY, plannedTo: '2026-11-26' }, 'controlDue', /INDEX cases_open_\w+ \(open=\?/u],
    ['for signature', { statuses: ['for_signature'] }, 'registeredOn', /INDEX cases_(open_\w+ \(open=\?|status \(status=\?)/u],
    ['of a result and a signer', { results: ['refused'], signerIds: [3] }, 'registeredOn', /COVERING INDEX cases_facets/u],
    ['late by days', { late: { from: 1, to: 5, overdueSince: '2026-11-22', overdueNotBefore: '2026-11-18' } }, 'registeredOn', /COVERING INDEX cases_facets/u],
    ['answered in time', { inTime: true, channels: ['post'] }, 'registeredOn', /COVERING INDEX cases_facets/u],
    ['closed in a period', { closedFrom: '2026-11-01', closedTo: '2026-11-10' }, 'registeredOn', /COVERING INDEX/u],
    ['by the day of closing', {}, 'closedOn', /COVERING INDEX cases_closed_on/u],
    ['by the day of sending', {}, 'dispatchedOn', /COVERING INDEX cases_dispatched_on/u],
    ['seen in full, by applicant', { inFull: { involving: [3, 4], notAbout: 3 } }, 'applicant', /COVERING INDEX cases_applicant(?!.*\n.*TEMP)/u],
    ['seen in full but for complaints, by applicant', { inFull: { notAbout: 3 } }, 'applicant', /COVERING INDEX cases_applicant/u],
    ['of hidden data, the newest', { outside: { involving: [3, 4], notAbout: 3 } }, 'registeredOn', /COVERING INDEX cases_journal/u],
    ['of complaints about oneself, the newest', { outside: { notAbout: 3 } }, 'registeredOn', /COVERING INDEX cases_about \(about_user_id=\?\)/u],
    ['handed in at an office', { office: 'офис 1' }, 'registeredOn', /COVERING INDEX cases_office \(office=\?\)/u],
    ['in work on a topic', { topics: ['04'], open: true }, 'registeredOn', /case_topics USING PRIMARY KEY \(case_id=\?/u],
  ])('a page %s', async (_, filter, field, index) => {
    const steps = await page(filter, field)
    expect(steps).toMatch(index)
    expect(steps).not.toMatch(READS_EVERY_CARD)
    expect(steps).toMatch(/SEARCH cases USING INTEGER PRIMARY KEY/u)
    expect(await plan(countQuery(read, filter, undefined))).not.toMatch(READS_EVERY_CARD)
  })

  test('a page in an order that has an index is not sorted', async () => {
    for (const field of ['registeredOn', 'number', 'applicant', 'legalDue', 'controlDue'] as const) {
      expect((await page({}, field)).split('SCAN page')[0]).not.toMatch(/TEMP B-TREE/u)
    }
  })

  test('words alone are answered by the full-text table in its own order', async () => {
    expect(await page({ query: 'прошу' }, 'registeredOn', '"прош"')).toMatch(/^CO-ROUTINE page\nSCAN case_search VIRTUAL TABLE INDEX \d+:M/u)
    expect(await page({ query: 'прошу', channels: ['fax'] }, 'registeredOn', '"прош"')).not.toMatch(READS_EVERY_CARD)
  })

  test('a number said in part is looked up in the index of numbers, a year at a time', async () => {
    const steps = await plan(casesNumberedQuery(read, 123, [2024, 2025, 2026]))
    expect(steps.match(/cases USING INDEX cases_number_sort \(number_sort>\? AND number_sort<\?\)/gu)).toHaveLength(3)
  })

  test('words of one unit and the most fitting ones are answered by the full-text table; complaints and recent cases by their indexes', async () => {
    const scoped = { match: '"прош"', scope: { people: [3, 4], except: [5], hidden: [] } }
    for (const query of [matchedPage(scoped, { limit: 50, offset: 0, direction: 'desc' }), rankedPage(scoped, { limit: 50, offset: 0 }, { from: 100, also: null })]) {
      const steps = await planOfText(read, sql`select * from ${query}`)
      expect(steps).toMatch(/SCAN case_search VIRTUAL TABLE INDEX \d+:\S*M/u)
      expect(steps).toMatch(/COVERING INDEX cases_executor \(executor_id=\?\)/u)
      expect(steps).not.toMatch(READS_EVERY_CARD)
    }
    const each = await planOfText(read, sql`select * from ${matchedPage({ ...scoped, total: 5000 }, { limit: 50, offset: 0, direction: 'desc' })}`)
    expect(each).toMatch(/SEARCH cases USING INTEGER PRIMARY KEY \(rowid=\?\)/u)
    expect(each).not.toMatch(/TEMP B-TREE/u)
    expect(await plan(complaintsAboutQuery(read, 3))).toMatch(/COVERING INDEX cases_about \(about_user_id=\?\)/u)
    expect(await plan(recentQuery(read, 3))).toMatch(/audit USING INDEX audit_actor \(actor_id=\?\)/u)
  })

  test('notices that are owed are read by their index, and the case of each is looked at by itself, however they are narrowed', async () => {
    for (const scope of [{}, { executorIds: [3] }, { unitIds: [2] }, { topics: ['04'], unassigned: false }, { withoutTopic: true }]) {
      const steps = await plan(openDuties(read, scope))
      expect(steps).toMatch(/^S\w+ duty USING INDEX notice_duties_open/u)
      expect(steps).toMatch(/SEARCH cases USING INTEGER PRIMARY KEY/u)
      expect(steps).not.toMatch(READS_EVERY_CARD)
      expect(steps).not.toMatch(/SCAN case_topics/u)
    }
  })

  test('figures and breakdowns read the cases in work by their index', async () => {
    const sets = { overdue: { overdueOn: TODAY }, soon: { open: true, plannedTo: '2026-11-26' }, signature: { statuses: ['for_signature'] }, mine: { executorId: 3, open: true } } as const
    for (const query of [countSetsQuery(read, sets, ['overdue', 'soon', 'signature', 'mine']), byExecutorQuery(read, DAYS), byExecutorQuery(read, DAYS, { topics: ['04'] }), byTopicQuery(read, DAYS), byTopicQuery(read, DAYS, { executorIds: [3] }), executorLoadQuery(read, TODAY)]) {
      const steps = await plan(query)
      expect(steps).toMatch(/cases(_open_\w+)? .*cases_open_/u)
      expect(steps).not.toMatch(READS_EVERY_CARD)
    }
  })

  test('earlier appeals come from their contacts, the list of surnames, the sort key of the name and the words', async () => {
    const contacts = await planOfText(read, contactQuery({ accountNumber: '100777', phones: ['89001234567'], email: 'a@b.example' }, 10) ?? expect.fail('no query'))
    expect(contacts.match(/case_contacts USING PRIMARY KEY \(kind=\? AND value=\?\)/gu)).toHaveLength(3)

    const surnames = await planOfText(read, nearSurnamesQuery('лампочкин'))
    expect(surnames).toMatch(/surnames USING (COVERING )?INDEX surnames_base \(base>\? AND base<\?\)/u)
    expect(surnames).toMatch(/surnames USING (COVERING )?INDEX surnames_tail \(tail=\?\)/u)

    const people = await planOfText(read, applicantsQuery(['иванов', 'иванова'], 'п', 60))
    expect(people.match(/COVERING INDEX cases_applicant \(applicant_sort>\? AND applicant_sort<\?\)/gu)).toHaveLength(2)
    expect(people.match(/COVERING INDEX cases_applicant \(applicant_sort=\?\)/gu)).toHaveLength(2)

    const words = [await planOfText(read, cardWordsQuery('card : "перерасчет"', 40)), await planOfText(read, sharedWordsQuery(['перерасчет', 'подъезд'], 100))].join('\n')
    expect(words.match(/SCAN case_search VIRTUAL TABLE INDEX/gu)).toHaveLength(3)
    expect(words).not.toMatch(/TEMP B-TREE/u)
    for (const steps of [contacts, surnames, people, words]) expect(steps).not.toMatch(READS_EVERY_CARD)
  })

  test('whom a person stands in for is asked at every call', async () => {
    expect(await plan(substitutedByQuery(read, 3, TODAY))).toMatch(/absences USING INDEX absences_substitute \(substitute_id=\? AND to_date>\?\)/u)
  })

  test('the timeline and what waits', async () => {
    expect(await plan(timelineQuery(read, { caseId: 5 }))).toMatch(/audit USING INDEX audit_case \(case_id=\?\)/u)
    const waiting = await plan(waitingQuery(read, 1))
    expect(waiting).toMatch(/COVERING INDEX deliveries_state \(state=\? AND same_as=\?\)/u)
    expect(waiting).toMatch(/INDEX proposals_pending/u)
    expect(waiting).toMatch(/INDEX extensions_pending/u)
  })

  test('reminders are read by their person and by their case, cases in work from the index of them', async () => {
    expect(await plan(openCaseIdsQuery(read))).toMatch(/INDEX cases_open_\w+ \(open=\?\)/u)
    expect(await plan(remindedCaseIdsQuery(read))).toMatch(/INDEX reminders_unfinished/u)
    expect(await plan(remindersOfCasesQuery(read, [1, 2]))).toMatch(/INDEX reminders_once \(case_id=\?\)/u)
    for (const roles of [['deputy_director'], ['specialist']] as const) {
      const steps = await plan(remindersOf(read, { userId: 1, roles, unitId: 1 }).select('reminders.id').orderBy('reminders.id', 'desc').limit(100))
      expect(steps).toMatch(/reminders USING INDEX reminders_of_person \(user_id=\?\)/u)
      expect(steps).toMatch(/cases USING INTEGER PRIMARY KEY/u)
      expect(steps).not.toMatch(/SCAN|TEMP B-TREE FOR ORDER/u)
    }
  })
})

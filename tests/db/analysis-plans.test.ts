import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../db/open.ts'
import { arrivalsQuery, byExecutorQuery, closedLaterQuery, closedQuery, cohortQuery, extensionDaysQuery, oralQuery } from '../../db/queries/analysis.ts'
import type { Store } from '../../db/store.ts'
import { fillStore } from './support/bulk.ts'
import { NOW } from './support/temporary-store.ts'

const YEAR = { registeredFrom: '2026-01-01', registeredTo: '2026-12-31', annulled: false } as const
const READS_EVERY_CARD = /(SCAN|SEARCH) cases (?!USING (COVERING INDEX|INDEX cases_open))/u

describe.each(['without statistics', 'with statistics'])('the analysis of a year %s reads indexes alone', (statistics) => {
  let store: Store
  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'appeals-'))
    await (await openStore({ dir, now: () => NOW })).close()
    fillStore(dir, 3000)
    if (statistics === 'with statistics') {
      const raw = new Database(join(dir, 'appeals.sqlite'))
      raw.exec('analyze')
      raw.close()
    }
    store = await openStore({ dir, now: () => NOW })
    return async () => { await store.close(); rmSync(dir, { recursive: true }) }
  })

  const plan = async (query: { explain: (format: undefined, options: ReturnType<typeof sql>) => Promise<Record<string, unknown>[]> }) => (await query.explain(undefined, sql`query plan`)).map((step) => String(step['detail'])).join('\n')

  test.each([
    ['of the whole', YEAR],
    ['of a type and channel', { ...YEAR, types: ['complaint'], channels: ['email', 'post'] }],
    ['of a kind of applicant and a unit', { ...YEAR, applicantKinds: ['individual'], unitIds: [1] }],
    ['of a topic', { ...YEAR, topics: ['04'] }],
  ] as const)('the cases %s', async (_, filter) => {
    const steps = await plan(cohortQuery(store.read, filter))
    expect(steps).toMatch(/cases USING COVERING INDEX cases_facets/u)
    expect(steps).toMatch(/case_topics USING PRIMARY KEY \(case_id=\?\)/u)
    expect(await plan(extensionDaysQuery(store.read))).toMatch(/extensions USING INDEX extensions_case/u)
    expect(steps).toMatch(/proposals USING INDEX proposals_case \(case_id=\?\)/u)
    expect(steps).not.toMatch(READS_EVERY_CARD)
    expect(await plan(arrivalsQuery(store.read, filter))).not.toMatch(READS_EVERY_CARD)
  })

  test('what was closed, what lay open, what was said', async () => {
    expect(await plan(closedQuery(store.read, { closedFrom: '2026-01-01', closedTo: '2026-12-31', statuses: ['dispatched', 'redirected'] }))).toMatch(/cases USING COVERING INDEX cases_closed_by \(closed_on>\? AND closed_on<\?\)/u)
    expect(await plan(byExecutorQuery(store.read, { registeredTo: '2026-12-31', open: true }))).not.toMatch(READS_EVERY_CARD)
    expect(await plan(closedLaterQuery(store.read, { registeredTo: '2026-06-30', closedFrom: '2026-07-01', annulled: false }))).toMatch(/cases USING COVERING INDEX cases_closed_by \(closed_on>\?\)/u)
    const { rows } = await sql<{ detail: string }>`explain query plan ${oralQuery({ from: '2026-01-01', to: '2026-12-31' })}`.execute(store.read)
    expect(rows.map(({ detail }) => detail).join('\n')).toMatch(/oral_records USING COVERING INDEX oral_records_outcomes \(kind=\? AND outcome=\? AND happened_on>\? AND happened_on<\?\)/u)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnalysisFilter, AnalysisView } from '../../../contract/analysis.ts'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import type { Dimension } from '../../../domain/analysis/dimension.ts'
import { analyse } from '../../../service/analysis/analyse.ts'
import { crossTable } from '../../../service/analysis/crossTable.ts'
import { seasons } from '../../../service/analysis/seasons.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { refusal } from '../support.ts'
import { type AnalysedStore, openAnalysedStore, type RawCase, TODAY } from './store.ts'

let office: AnalysedStore
beforeAll(async () => { office = await openAnalysedStore() })
afterAll(() => office.close())

const period = (from: string, to: string) => ({ from, to })
const YEAR = period('2026-01-01', '2026-12-31')
/** As much of it as has passed of the year. */
const PART_OF_2025 = period('2025-01-01', '2025-11-23')
const view = (filter: AnalysisFilter = {}, days = YEAR, comparison: 'previous' | 'last_year' = 'previous') => analyse(office.service, office.actor('deputy_director'), { period: days, comparison, filter })
const listed = async (filter: CaseFilter) => (await listCases(office.service, office.actor('deputy_director'), { filter, sort: 'registeredOn', descending: true, offset: 0, limit: 1 })).total

const under = (code: string, parent: string) => code === parent || code.startsWith(`${parent}.`)
const dayOf = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000
const OPEN = ['registered', 'assigned', 'in_work', 'for_signature', 'returned', 'signed', 'proposal_pending']

/** The second way: plain conditions over the rows themselves. */
function fits(one: RawCase, { types, channels, applicantKinds, topics, unitIds, executorIds }: AnalysisFilter): boolean {
  const anyOf = <T>(list: readonly T[] | undefined, value: T) => list === undefined || list.length === 0 || list.includes(value)
  return anyOf<string>(types, one.type) && anyOf<string>(channels, one.channel) && anyOf<string>(applicantKinds, one.applicant_kind) && anyOf<number | null>(unitIds, one.unit_id) && anyOf<number | null>(executorIds, one.executor_id)
    && (topics === undefined || one.topics.some((code) => topics.some((asked) => under(code, asked))))
}
const received = (filter: AnalysisFilter, { from, to }: { from: string; to: string }) => office.cases.filter((one) => one.status !== 'annulled' && one.registered_on >= from && one.registered_on <= to && fits(one, filter))

function byHand(filter: AnalysisFilter, days: { from: string; to: string }): Record<string, number | null> {
  const all = received(filter, days)
  const answered = all.filter(({ status }) => status === 'dispatched')
  const waits = answered.map((one) => dayOf(one.dispatched_on ?? '') - dayOf(one.registered_on)).toSorted((a, b) => a - b)
  const inTime = answered.filter((one) => (one.dispatched_on ?? '') <= (one.legal_due ?? '')).length
  const overdue = all.filter((one) => OPEN.includes(one.status) && (one.legal_due ?? '9') < TODAY).length
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  const within = (percent: number) => waits[Math.ceil((waits.length * percent) / 100) - 1] ?? null
  const extended = all.filter(({ extensionDays }) => extensionDays > 0)
  const concluded = all.filter(({ justified }) => justified !== null)
  return {
    received: all.length,
    closed: office.cases.filter((one) => one.status !== 'annulled' && one.closed_on !== null && one.closed_on >= days.from && one.closed_on <= days.to && fits(one, filter)).length,
    open_at_end: office.cases.filter((one) => one.status !== 'annulled' && one.registered_on <= days.to && (one.closed_on === null || one.closed_on > days.to) && fits(one, filter)).length,
    answered: answered.length, in_time_share: share(inTime, answered.length + overdue), late: answered.length - inTime, overdue,
    average_days: share(waits.reduce((sum, one) => sum + one, 0), waits.length), days_50: within(50), days_80: within(80), days_95: within(95),
    repeated_share: share(all.filter(({ recurrence }) => recurrence === 'repeated').length, all.length),
    justified_share: share(concluded.filter(({ justified }) => justified !== 'no').length, concluded.length),
    redirected: all.filter(({ status }) => status === 'redirected').length, without_answer: all.filter(({ status }) => status.startsWith('closed_')).length,
    extended_share: share(extended.length, all.length), extension_days: share(extended.reduce((sum, one) => sum + one.extensionDays, 0), extended.length),
    oral_records: office.talks.filter(({ happened_on: on }) => on >= days.from && on <= days.to).length,
  }
}

const FILTERS: [string, AnalysisFilter][] = [
  ['everything', {}],
  ['complaints and proposals by e-mail', { types: ['complaint', 'proposal'], channels: ['email'] }],
  ['a lower topic, households', { topics: ['04.02'], applicantKinds: ['individual', 'collective'] }],
  ['two topics', { topics: ['04', '09'] }],
]

describe.each(FILTERS)('figures of %s', (_, filter) => {
  it.each<[string, { from: string; to: string }, 'previous' | 'last_year', { from: string; to: string }]>([
    ['the year so far', YEAR, 'previous', PART_OF_2025],
    ['a quarter that is over', period('2026-01-01', '2026-03-31'), 'previous', period('2025-10-01', '2025-12-31')],
    ['some days', period('2026-11-10', '2026-11-22'), 'last_year', period('2025-11-10', '2025-11-22')],
  ])('%s equal a count by hand, before and now', async (__, days, comparison, compared) => {
    const { figures } = await view(filter, days, comparison)
    const values = (key: 'value' | 'before') => Object.fromEntries(figures.map((figure) => [figure.code, figure[key] === null ? null : Number(figure[key].toFixed(9))]))
    const rounded = (hand: Record<string, number | null>) => Object.fromEntries(Object.entries(hand).map(([code, value]) => [code, value === null ? null : Number(value.toFixed(9))]))
    expect(values('value')).toEqual(rounded(byHand(filter, days)))
    expect(values('before')).toEqual(rounded(byHand(filter, compared)))
  })

  it('open as many cases in the journal as they count', async () => {
    const shown = await view(filter, period('2026-01-01', '2026-09-30'))
    const hand = byHand(filter, shown.period.period)
    const upper: Record<string, number> = {
      in_time_share: Number(hand['answered']) - Number(hand['late']), repeated_share: received({ ...filter }, shown.period.period).filter(({ recurrence }) => recurrence === 'repeated').length,
      justified_share: received(filter, shown.period.period).filter(({ justified }) => justified === 'yes' || justified === 'partly').length,
      extended_share: received(filter, shown.period.period).filter(({ extensionDays }) => extensionDays > 0).length,
    }
    for (const { code, value, base, behind } of shown.figures) {
      if (behind === null) continue
      expect([code, await listed(behind)]).toEqual([code, upper[code] ?? (code.startsWith('days') || code.endsWith('days') ? base : value)])
    }
    await opens(shown)
  })
})

/** Groups, pieces, grounds, load: each opens what it counts. */
async function opens({ groups, trend, grounds, justified, load }: AnalysisView): Promise<void> {
  const counted: [string, number, CaseFilter | null][] = [
    ...Object.entries(groups).flatMap(([dimension, rows]) => rows.map(({ key, now, behind }): [string, number, CaseFilter | null] => [`${dimension} ${key}`, now.received, behind])),
    ...trend.points.map(({ label, received: count, behind }): [string, number, CaseFilter | null] => [label, count, behind]),
    ...grounds.map(({ ground, count, behind }): [string, number, CaseFilter | null] => [ground, count, behind]),
    ...justified.map(({ code, count, behind }): [string, number, CaseFilter | null] => [code, count, behind]),
    ...load.rows.flatMap(({ name, open, openBehind, closedTotal, closedBehind }): [string, number, CaseFilter | null][] => [[`${name} open`, open, openBehind], [`${name} closed`, closedTotal, closedBehind]]),
  ]
  for (const [name, count, behind] of counted) if (behind !== null) expect([name, await listed(behind)]).toEqual([name, count])
  expect(counted.length).toBeGreaterThan(20)
}

describe('tables', () => {
  it('a case of two topics counts in both and once in the whole', async () => {
    const { groups, figures } = await view()
    const all = received({}, YEAR)
    for (const { key, now, before } of groups.topic) {
      const has = (one: RawCase) => (key === null ? one.topics.length === 0 : one.topics.some((code) => under(code, key)))
      expect([key, now.received, before]).toEqual([key, all.filter(has).length, received({}, PART_OF_2025).filter(has).length])
    }
    expect(groups.topic.reduce((sum, { now }) => sum + now.received, 0)).toBeGreaterThan(figures[0]?.value ?? 0)
    for (const dimension of ['type', 'channel', 'applicantKind', 'executor', 'unit'] as const) expect(groups[dimension].reduce((sum, { now }) => sum + now.received, 0)).toBe(figures[0]?.value)
  })

  it.each<[Dimension, Dimension]>([['type', 'channel'], ['topic', 'applicantKind'], ['executor', 'type']])('%s × %s: totals, cells and what they open', async (rows, columns) => {
    const table = await crossTable(office.service, office.actor('auditor'), { period: YEAR, filter: { types: ['complaint', 'application', 'claim'] }, rows, columns, measure: 'received' })
    const all = received({ types: ['complaint', 'application', 'claim'] }, YEAR)
    expect(table.total).toBe(all.length)
    expect(await listed(table.behind)).toBe(all.length)
    if (rows !== 'topic') table.rows.forEach(({ total }, place) => expect(table.cells[place]?.reduce((sum: number, cell) => sum + (cell ?? 0), 0)).toBe(total))
    for (const row of table.rows) expect([row.name, await listed({ ...table.behind, ...row.part })]).toEqual([row.name, row.total])
    const [row, column] = [table.rows[0], table.columns.at(-1)]
    expect(await listed({ ...table.behind, ...row?.part, ...column?.part })).toBe(table.cells[0]?.at(-1))
  })

  it('shares in cells are those of their cases; nothing stands on nothing', async () => {
    const { rows, columns, cells, total } = await crossTable(office.service, office.actor('clerk'), { period: YEAR, filter: {}, rows: 'type', columns: 'channel', measure: 'inTimeShare' })
    expect(total).toBeCloseTo(Number(byHand({}, YEAR)['in_time_share']), 9)
    for (const [at, row] of rows.entries()) for (const [across, column] of columns.entries()) {
      const hand = byHand({ types: [row.key as 'claim'], channels: [column.key as 'post'] }, YEAR)['in_time_share'] ?? null
      expect(cells[at]?.[across] ?? null).toEqual(hand === null ? null : expect.closeTo(hand, 9))
    }
    // All of November lies open: no answer stands behind an average.
    const november = await crossTable(office.service, office.actor('clerk'), { period: period('2026-11-01', '2026-11-30'), filter: {}, rows: 'type', columns: 'channel', measure: 'averageDays' })
    expect([november.total, ...november.cells.flat()].every((value) => value === null)).toBe(true)
  })

  it('pieces of the trend, the load and the talks add up', async () => {
    const { trend, figures, load, oral, spread } = await view({}, period('2026-09-01', '2026-11-30'))
    const value = (code: string) => figures.find((figure) => figure.code === code)?.value
    const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
    expect(trend.step).toBe('week')
    expect(sum(trend.points.map(({ received: count }) => count))).toBe(value('received'))
    expect(sum(trend.points.map(({ closed }) => closed))).toBe(value('closed'))
    expect([sum(load.rows.map(({ open }) => open)), sum(load.rows.map(({ closedTotal }) => closedTotal))]).toEqual([value('open_at_end'), value('closed')])
    expect(load.rows.every(({ closed, closedTotal }) => sum(closed) === closedTotal && closed.length === load.months.length)).toBe(true)
    expect(sum(oral.map(({ count }) => count))).toBe(value('oral_records'))
    expect(sum(spread.map(({ count }) => count))).toBe(value('answered'))
  })

  it('what came stays or leaves: the balance of the period holds', async () => {
    const [year, before] = [await view({}, period('2026-01-01', '2026-06-30')), await view({}, period('2025-01-01', '2025-12-31'))]
    const value = (of: AnalysisView, code: string) => of.figures.find((figure) => figure.code === code)?.value ?? Number.NaN
    expect(value(before, 'open_at_end') + value(year, 'received') - value(year, 'closed')).toBe(value(year, 'open_at_end'))
  })

  it('the seasons of the years', async () => {
    const years = await seasons(office.service, office.actor('deputy_director'), { until: '2026-12-31', filter: {} })
    expect(years.map(({ year }) => year)).toEqual([2026, 2025, 2024, 2023, 2022])
    for (const { year, months } of years) months.forEach((count, month) => {
      const name = `${year}-${String(month + 1).padStart(2, '0')}`
      expect([name, count]).toEqual([name, name > '2026-11' ? null : received({}, period(`${name}-01`, `${name}-31`)).length])
    })
  })
})

describe('refusals', () => {
  it('those without the right see no figures', async () => {
    for (const role of ['specialist', 'administrator'] as const) {
      const actor = office.actor(role)
      expect(await refusal(analyse(office.service, actor, { period: YEAR, comparison: 'previous', filter: {} }))).toMatchObject({ code: 'FORBIDDEN' })
      expect(await refusal(crossTable(office.service, actor, { period: YEAR, filter: {}, rows: 'type', columns: 'topic', measure: 'received' }))).toMatchObject({ code: 'FORBIDDEN' })
      expect(await refusal(seasons(office.service, actor, { until: TODAY, filter: {} }))).toMatchObject({ code: 'FORBIDDEN' })
    }
  })
  it('impossible days and one dimension twice are refused in a sentence; an empty period is full of dashes', async () => {
    expect(await refusal(view({}, period('2026-05-02', '2026-05-01')))).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('позже его конца') })
    expect(await refusal(crossTable(office.service, office.actor('clerk'), { period: YEAR, filter: {}, rows: 'type', columns: 'type', measure: 'received' }))).toMatchObject({ code: 'INVALID_INPUT' })
    const { figures, groups } = await view({}, period('2010-01-01', '2010-12-31'))
    expect(figures.filter(({ value }) => value !== 0 && value !== null)).toEqual([])
    expect(figures.filter(({ code }) => code.endsWith('share')).every(({ value }) => value === null)).toBe(true)
    expect(groups.type).toEqual([])
  })
})

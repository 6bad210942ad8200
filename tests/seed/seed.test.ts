import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../db/open.ts'
import { addDays, weekday } from '../../domain/calendar-date.ts'
import { CALENDAR_DAYS, CALENDAR_YEARS } from '../../domain/production-calendar-data.ts'
import { buildCalendar } from '../../domain/production-calendar.ts'
import { verifyAudit } from '../../db/audit/verify.ts'
import { arrivals } from './arrivals.ts'
import { fill } from './fill.ts'
import { foundOffice } from './office.ts'

const TODAY = '2026-11-23'
const SIZE = { written: 600, oral: 300, years: 1, open: 90 }
const folders: string[] = []
const folder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'appeals-seed-'))
  folders.push(dir)
  return dir
}
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true, force: true })))

const rowsOf = (dir: string, query: string): unknown[] => {
  const db = new Database(path.join(dir, 'appeals.sqlite'), { readonly: true })
  try {
    return db.prepare(query).raw().all()
  } finally {
    db.close()
  }
}

describe('a seeded store', async () => {
  const [one, two] = [folder(), folder()]
  for (const dir of [one, two]) fill(dir, { office: await foundOffice(dir, { today: TODAY, seed: 7 }), size: SIZE, today: TODAY, seed: 7, onProgress: () => undefined })

  it('is the same for the same seed', () => {
    const cards = 'select number, status, registered_on, surname, summary, full_text, legal_due, dispatched_on from cases where id > 20 order by id'
    expect(rowsOf(one, cards)).toHaveLength(rowsOf(two, cards).length)
    expect(rowsOf(one, cards)).toEqual(rowsOf(two, cards))
  })

  it('holds what was asked for, tied together, with a chain of audit that is whole', async () => {
    expect(rowsOf(one, `select (select count(*) from cases where full_text is not null and updated_by is not null) >= 600, (select count(*) from oral_records where client_request_id like 'seed-%')`)).toEqual([[1, 300]])
    expect(rowsOf(one, 'pragma foreign_key_check')).toEqual([])
    const store = await openStore({ dir: one, now: () => new Date(`${TODAY}T18:00:00+03:00`) })
    expect(await verifyAudit(store.read)).toMatchObject({ valid: true })
    await store.close()
  })

  it('is like life: most answered in time, some late, every state there, a number for every card', () => {
    const [[answered, late]] = rowsOf(one, `select count(*), sum(dispatched_on > legal_due) from cases where status = 'dispatched'`) as [[number, number]]
    expect(answered).toBeGreaterThan(300)
    expect(late / answered).toBeGreaterThan(0.005)
    expect(late / answered).toBeLessThan(0.12)
    expect(rowsOf(one, `select count(distinct status) from cases`)).toEqual([[12]])
    expect(rowsOf(one, `select count(*) from cases where id not in (select case_id from numbers where journal = 'appeals' and case_id is not null)`)).toEqual([[0]])
    expect(rowsOf(one, `select count(*) from number_counters c where series = '' and next <= (select max(seq) from numbers n where n.journal = c.journal and n.year = c.year and n.series = '')`)).toEqual([[0]])
    expect(rowsOf(one, `select count(*) from cases where dispatched_on < registered_on or closed_on > '${TODAY}'`)).toEqual([[0]])
  })
})

it('is like life in what is rare: nameless letters, helpers, second topics, complaints about people, repeats, extensions, callbacks, people away', () => {
  const dir = folders[0] ?? expect.fail('no store')
  expect(rowsOf(dir, `select count(*) > 0, sum(address is not null or phones <> '[]' or email is not null or account_number is not null) from cases c join proposals p on p.case_id = c.id where p.ground = 'no_contacts' and c.client_request_id is null and c.id > 20`)).toEqual([[1, 0]])
  expect(rowsOf(dir, `select count(*) from cases where about_user_id = executor_id`)).toEqual([[0]])
  for (const rare of ['cases where anonymous = 1 and id > 20', 'case_executors', 'case_topics where main = 0', 'cases where about_user_id is not null', `cases where recurrence = 'repeated'`, 'extensions where id > 3', 'absences', 'callbacks', `assignments where ended_at is not null and id > 20`]) {
    expect(rowsOf(dir, `select '${rare.replaceAll("'", '')}', count(*) > 0 from ${rare}`)).toEqual([[rare.replaceAll("'", ''), 1]])
  }
})

it('shares things out over working days, to the last one', () => {
  const calendar = buildCalendar(CALENDAR_DAYS, CALENDAR_YEARS)
  const days = arrivals({ total: 5_000, years: 1, today: TODAY, calendar, seed: 3 })
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(5_000)
  expect(days.every(({ day }) => calendar.isWorking(day))).toBe(true)
  const mondays = days.filter(({ day }) => weekday(day) === 1)
  expect(mondays.reduce((sum, { count }) => sum + count, 0) / mondays.length).toBeGreaterThan(5_000 / days.length)
})

it('brings as many in the last weeks as shall be in work, and no more than there are', () => {
  const calendar = buildCalendar(CALENDAR_DAYS, CALENDAR_YEARS)
  const flow = { total: 20_000, years: 10, today: TODAY, calendar, seed: 3 } as const
  const half = (day: string) => (day > addDays(TODAY, -20) ? 0.5 : 0)
  const days = arrivals({ ...flow, inWork: { wanted: 1_000, stillOpen: half } })
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(20_000)
  const open = days.reduce((sum, { day, count }) => sum + count * half(day), 0)
  expect(Math.abs(open - 1_000)).toBeLessThan(30)
  expect(() => arrivals({ ...flow, inWork: { wanted: 15_000, stillOpen: half } })).toThrow(/не может быть сразу 15000 в работе/u)
})

describe('the command', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [path.join(import.meta.dirname, 'run.ts'), ...args], { encoding: 'utf8' })
  it.each([
    [['--size', 'M'], /Размера M нет\. Есть: S, L, XL, XXL\./u],
  ])('refuses %j in a sentence', (args, sentence) => {
    const dir = path.join(folder(), 'new')
    const { status, stderr } = run(...args, '--out', dir)
    expect(status).toBe(1)
    expect(stderr).toMatch(sentence)
    expect(readdirSync(path.dirname(dir))).toEqual([])
  })
  it('changes nothing in a folder that holds something', () => {
    const dir = folder()
    mkdirSync(path.join(dir, 'store'))
    writeFileSync(path.join(dir, 'письмо.txt'), 'важное')
    const { status, stderr } = run('--out', dir)
    expect(status).toBe(1)
    expect(stderr).toContain('уже что-то есть. Ничего не изменено')
    expect(readdirSync(dir).toSorted()).toEqual(['store', 'письмо.txt'])
  })
})

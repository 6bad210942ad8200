import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countVitest, line, readCounts, total } from '../../scripts/reports.mjs'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [{ status: 'passed', assertionResults: [{}] }] }
const playwright = { stats: { expected: 2, unexpected: 1, flaky: 0, skipped: 0 }, errors: [] }

test('both runners are added up in one plain line', () => {
  expect(line(total([countVitest(vitest), countPlaywright(playwright)]))).toBe('5 passed, 1 failed, 1 skipped')
})

test('a test file that could not be loaded counts as a failure', () => {
  const broken = { ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(countVitest(broken).failed).toBe(1)
})

test('a runner that fell over without a report has failed', async () => {
  expect(await readCounts(join(folder, 'absent.json'), countVitest, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a bad end is a failure even when every test has passed', async () => {
  const file = join(folder, 'vitest.json')
  writeFileSync(file, JSON.stringify(vitest))
  expect((await readCounts(file, countVitest, 1)).failed).toBe(1)
  expect((await readCounts(file, countVitest, 0)).failed).toBe(0)
})

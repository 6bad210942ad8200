import { readFile } from 'node:fs/promises'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {any} report of vitest's JSON reporter
 * @returns {Counts}
 */
export const countVitest = (report) => ({
  passed: report.numPassedTests,
  // A file that could not even be loaded has no tests of its own to fail.
  failed: report.numFailedTests + report.testResults.filter((/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  skipped: report.numPendingTests + report.numTodoTests,
})

/**
 * @param {any} report of Playwright's JSON reporter
 * @returns {Counts}
 */
export const countPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})

/**
 * A runner that ended badly has failed at least once, whatever its report says and even if it left none.
 * @param {string} file
 * @param {(report: any) => Counts} count
 * @param {number} exitCode
 * @returns {Promise<Counts>}
 */
export async function readCounts(file, count, exitCode) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const counts = text ? count(JSON.parse(text)) : { passed: 0, failed: 0, skipped: 0 }
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/** @param {Counts[]} all @returns {Counts} */
export const total = (all) =>
  all.reduce((sum, { passed, failed, skipped }) => ({ passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  })

/** @param {Counts} counts */
export const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`

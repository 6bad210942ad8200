// npm test: checks, unit tests, then the end-to-end tests in real Electron on a virtual display.
// npm test -- --unit | --e2e [pattern…]: only these, without the checks; what else is given goes to the test runner.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runChecks } from './checks.mjs'
import { countPlaywright, countVitest, line, readCounts, total } from './reports.mjs'
import { runCommand } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { prepareApplication, prepareTools } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'
import { show } from './setup/run.mjs'
import { needs, requireSystem } from './setup/system.mjs'
import { toolFile } from './setup/tools.mjs'
import { withDisplay } from './setup/withDisplay.mjs'

const OUT = join(root, 'out', 'test')

const given = process.argv.slice(2)
const only = given.find((argument) => argument === '--unit' || argument === '--e2e')
const passedOn = given.filter((argument) => argument !== only)
const everything = given.length === 0

/** @param {import('./setup/prepare.mjs').Toolbox} tools */
async function unit({ node, env }) {
  const report = join(OUT, 'vitest.json')
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, '--passWithNoTests']
  const code = await show(node, [toolFile('vitest'), ...args, ...passedOn], { cwd: root, env })
  return readCounts(report, countVitest, code)
}

/** @param {import('./setup/prepare.mjs').Toolbox} tools */
const endToEnd = ({ node, env }) =>
  withDisplay(env, { always: true }, async (shown) => {
    const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--pass-with-no-tests']
    const code = await show(node, [toolFile('playwright', '@playwright/test'), ...args, ...passedOn], { cwd: root, env: shown })
    return readCounts(join(OUT, 'playwright.json'), countPlaywright, code)
  })

await runCommand(async () => {
  await rm(OUT, { recursive: true, force: true })
  const tools = only === '--unit' ? await prepareTools() : await prepareApplication({ system: [...needs.display, ...needs.tests] })
  if (only === '--unit') await requireSystem(needs.tests)

  const failedChecks = everything ? await runChecks(tools) : []
  const counts = []
  if (only !== '--e2e') counts.push(await unit(tools))
  if (only !== '--unit') counts.push(await endToEnd(tools))

  const sum = total(counts)
  if (failedChecks.length > 0) say(`\nНе пройдены проверки: ${failedChecks.join(', ')}.`)
  say(`\n${line(sum)}`)
  return sum.failed + failedChecks.length > 0 ? 1 : 0
})

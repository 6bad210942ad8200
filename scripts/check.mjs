// npm run check: lint, types of every layer, layer rules, dead code.
import { runChecks } from './checks.mjs'
import { runCommand } from './setup/failure.mjs'
import { prepareTools } from './setup/prepare.mjs'
import { say } from './setup/progress.mjs'

await runCommand(async () => {
  const failed = await runChecks(await prepareTools())
  say(failed.length === 0 ? 'Проверки пройдены.' : `Не пройдено: ${failed.join(', ')}.`)
  return failed.length === 0 ? 0 : 1
})

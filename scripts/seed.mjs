// npm run seed -- --size S|L|XL|XXL [--open N] [--out DIR] [--today DATE] [--seed N]: a realistic store of the size, the same every time.
import { runCommand } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { prepareTools } from './setup/prepare.mjs'
import { show } from './setup/run.mjs'

await runCommand(async () => {
  const { node, env } = await prepareTools()
  return show(node, ['tests/seed/run.ts', ...process.argv.slice(2)], { cwd: root, env })
})

// npm run bench: the costly paths against the bare minimum of the same machine; the figures go to out/bench.json.
import { runCommand } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { prepareApplication } from './setup/prepare.mjs'
import { show } from './setup/run.mjs'
import { needs } from './setup/system.mjs'
import { withDisplay } from './setup/withDisplay.mjs'

await runCommand(async () => {
  const { node, env } = await prepareApplication({ system: needs.display })
  return withDisplay(env, { always: true }, (shown) => show(node, ['tests/bench/run.ts', ...process.argv.slice(2)], { cwd: root, env: shown }))
})

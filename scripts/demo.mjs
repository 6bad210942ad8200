// npm run demo: the main job without hands, in the real application; screenshots, letters and summary.json in out/demo.
import { runCommand } from './setup/failure.mjs'
import { root } from './setup/places.mjs'
import { prepareApplication } from './setup/prepare.mjs'
import { show } from './setup/run.mjs'
import { needs } from './setup/system.mjs'
import { withDisplay } from './setup/withDisplay.mjs'

const given = process.argv.slice(2)
const out = given.some((argument) => /^--out(=|$)/.test(argument)) ? [] : ['--out', 'out/demo']

await runCommand(async () => {
  const { node, env } = await prepareApplication({ system: needs.display })
  return withDisplay(env, {}, (shown) => show(node, ['tests/e2e/demo/run.ts', ...out, ...given], { cwd: root, env: shown }))
})

import { root } from './setup/places.mjs'
import { step } from './setup/progress.mjs'
import { run } from './setup/run.mjs'
import { toolFile } from './setup/tools.mjs'

const LAYERS = ['domain', 'contract', 'service', 'db', 'templates', 'main', 'preload', 'renderer']

/** @type {() => { name: string, script: string, args: string[] }[]} */
const checks = () => [
  { name: 'Правила кода (oxlint)', script: toolFile('oxlint'), args: ['--type-aware', '--deny-warnings'] },
  { name: 'Типы (tsc)', script: toolFile('tsc', 'typescript'), args: ['-b'] },
  { name: 'Слои (dependency-cruiser)', script: toolFile('depcruise', 'dependency-cruiser'), args: ['--config', 'tests/architecture/layers.cjs', ...LAYERS] },
  { name: 'Лишнее (knip)', script: toolFile('knip'), args: [] },
]

/**
 * All of them, one after another, also after a failure: a reader wants to see everything that is wrong.
 * @param {import('./setup/prepare.mjs').Toolbox} tools
 * @returns {Promise<string[]>} names of the failed
 */
export async function runChecks({ node, env }) {
  const failed = []
  for (const { name, script, args } of checks()) {
    try {
      await step(name, async () => {
        const done = await run(node, [script, ...args], { cwd: root, env })
        if (!done.ok) throw new Error(done.output)
      })
    } catch (error) {
      console.log(/** @type {Error} */ (error).message.trim())
      failed.push(name)
    }
  }
  return failed
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'

/**
 * The script behind a command of node_modules/.bin: started by our own Node, the same on every platform.
 * @param {string} command
 * @param {string} [pack] the package, when it is called otherwise
 */
export function toolFile(command, pack = command) {
  const folder = join(root, 'node_modules', pack)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

import { run } from './run.mjs'

/**
 * npm's own client, so that the user's registry, proxy and certificates apply.
 * @param {string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export const npm = (args, options = {}) => {
  const client = process.env.npm_execpath
  if (client?.endsWith('.js')) return run(process.execPath, [client, ...args], options)
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}

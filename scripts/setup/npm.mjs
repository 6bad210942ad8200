import { run } from './run.mjs'

/**
 * npm's own client, so that the user's registry, proxy and certificates apply.
 * @param {string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export const npm = async (args, options = {}) => {
  const client = process.env.npm_execpath
  const quiet = [...args, '--loglevel=error']
  const done = client?.endsWith('.js')
    ? await run(process.execPath, [client, ...quiet], options)
    : await run('npm', quiet, { ...options, shell: process.platform === 'win32' })
  return done.ok ? done : { ...done, why: npmReason(done.output) || done.why }
}

/** npm says what is wrong first, and then for long how it is meant to be used. @param {string} output */
export const npmReason = (output) =>
  output
    .split('\n')
    .flatMap((line) => /^npm error (.*\S)/.exec(line)?.[1] ?? [])
    .slice(0, 8)
    .join('\n')

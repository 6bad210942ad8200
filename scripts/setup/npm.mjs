import { run } from './run.mjs'

/**
 * npm's own client, so that the user's registry, proxy and certificates apply.
 * @param {string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export const npm = async (args, options = {}) => {
  const client = process.env.npm_execpath
  const byScript = client?.endsWith('.js')
  const [command, first] = byScript ? [process.execPath, [client]] : ['npm', []]
  const done = await run(command, [...first, ...args, '--loglevel=error'], { ...options, shell: !byScript && process.platform === 'win32' })
  return done.ok ? done : { ...done, why: npmReason(done.output) || done.why }
}

/** npm says what is wrong first, and then for long how it is meant to be used. @param {string} output */
export const npmReason = (output) =>
  output
    .split('\n')
    .flatMap((line) => /^npm error (.*\S)/.exec(line)?.[1] ?? [])
    .slice(0, 8)
    .join('\n')

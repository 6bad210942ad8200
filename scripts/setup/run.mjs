import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, limitMs?: number, shell?: boolean }} RunOptions
 * @typedef {{ ok: boolean, code: number | null, output: string, why: string }} RunResult
 */

/**
 * Runs quietly and keeps what was printed; `why` is the last of it, for the reader of a failure.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export const run = (command, args, { limitMs, ...options } = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: limitMs, windowsHide: true })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (output += part))
    child.on('error', (error) => resolve({ ok: false, code: null, output, why: error.message }))
    child.on('close', (code, signal) => {
      output = stripVTControlCharacters(output)
      const late = signal === 'SIGTERM' && limitMs ? `не уложилось в ${Math.round(limitMs / 1000)} с\n` : ''
      resolve({ ok: code === 0, code, output, why: late + lastLines(output) })
    })
  })

/**
 * Runs with the terminal handed over; resolves to the exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export const show = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })

const lastLines = (/** @type {string} */ text) => text.trim().split('\n').slice(-15).join('\n')

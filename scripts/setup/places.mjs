import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Top folder of the working copy. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * What takes minutes to make and is the same for every working copy of one user.
 * @param {NodeJS.ProcessEnv} env
 */
export const cacheFolder = (env = process.env, home = homedir()) =>
  join(env.XDG_CACHE_HOME || join(home, '.cache'), 'arm-obrashcheniya')

/** @param {string | Buffer} text */
export const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 12)

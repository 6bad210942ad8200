import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const PREFIX = 'preparing-'
/** No preparation takes as long: what is older was interrupted. */
const ABANDONED_MS = 3_600_000

/**
 * A folder to prepare something in, on the same disk as the place where it will be renamed to.
 * @template T
 * @param {string} cache
 * @param {(aside: string) => Promise<T>} work
 */
export async function withAsideFolder(cache, work) {
  await mkdir(cache, { recursive: true })
  await removeAbandoned(cache)
  const aside = await mkdtemp(join(cache, PREFIX))
  try {
    return await work(aside)
  } finally {
    await rm(aside, { recursive: true, force: true })
  }
}

/** Left by a program that was killed; a young one may belong to a command that is running now. @param {string} cache */
async function removeAbandoned(cache, now = Date.now()) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(PREFIX)) continue
    const { mtimeMs } = await stat(join(cache, name))
    if (now - mtimeMs > ABANDONED_MS) await rm(join(cache, name), { recursive: true, force: true })
  }
}

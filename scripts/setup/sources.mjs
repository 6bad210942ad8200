import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/**
 * One hash for the names and contents of everything under the given paths; a path that is not there counts as absent.
 * @param {string} folder
 * @param {string[]} paths
 */
export async function hashSources(folder, paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of await filesUnder(join(folder, path))) {
      const content = await readFile(file)
      hash.update(`${relative(folder, file)}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/** @param {string} path @returns {Promise<string[]>} in an order that does not depend on the file system */
async function filesUnder(path) {
  const found = await stat(path).catch(() => undefined)
  if (!found) return []
  if (found.isFile()) return [path]
  const names = await readdir(path, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

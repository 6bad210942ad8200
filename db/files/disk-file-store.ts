import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FileDamaged } from '../errors.ts'
import { syncDirectory } from './durable.ts'
import type { FileStore, StoredFile } from './file-store.ts'

const SHA256 = /^[0-9a-f]{64}$/u
/** With several programs on one store a young temporary file may be another's write that goes on. */
const LEFTOVER_AGE_MS = 60 * 60 * 1000

export interface DiskFileStoreOptions {
  readonly root: string
  /** Nobody else writes here: every temporary file found is a leftover. */
  readonly alone: boolean
}

export function diskFileStore({ root, alone }: DiskFileStoreOptions): FileStore {
  const temporary = join(root, 'tmp')

  const pathOf = (sha256: string): string => {
    // The name comes from the database or from a caller; it must never lead out of the folder.
    if (!SHA256.test(sha256)) throw new TypeError('Not a SHA-256')
    return join(root, sha256.slice(0, 2), sha256.slice(2))
  }

  const put = async (bytes: Uint8Array): Promise<StoredFile> => {
    const sha256 = hashOf(bytes)
    const path = pathOf(sha256)
    if (await isWhole(path, sha256, bytes.length)) return { sha256, bytes: bytes.length }
    await mkdir(temporary, { recursive: true })
    const part = join(temporary, randomUUID())
    try {
      await writeDurably(part, bytes)
      if ((await mkdir(dirname(path), { recursive: true })) !== undefined) await syncDirectory(root)
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
    await syncDirectory(dirname(path))
    return { sha256, bytes: bytes.length }
  }

  const get = async (sha256: string): Promise<Uint8Array> => {
    const bytes = await readOrNull(pathOf(sha256))
    if (bytes === null) throw new FileDamaged(sha256, 'missing')
    if (hashOf(bytes) !== sha256) throw new FileDamaged(sha256, 'changed')
    return bytes
  }

  const sweep = async (): Promise<number> => {
    let removed = 0
    for (const name of await readdir(temporary).catch(() => [])) {
      const path = join(temporary, name)
      if (!alone && Date.now() - (await stat(path)).mtimeMs < LEFTOVER_AGE_MS) continue
      await rm(path, { force: true })
      removed += 1
    }
    return removed
  }

  return { put, get, path: pathOf, sweep }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** A damaged copy does not count: storing the same bytes again heals it. */
async function isWhole(path: string, sha256: string, length: number): Promise<boolean> {
  const size = await stat(path).then((info) => info.size, () => -1)
  if (size !== length) return false
  const stored = await readOrNull(path)
  return stored !== null && hashOf(stored) === sha256
}

async function readOrNull(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

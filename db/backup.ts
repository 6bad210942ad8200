import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { syncDirectory } from './files/durable.ts'

/**
 * A page-exact copy made while others read and write; it takes its name only when it is whole and on disk.
 * `2026-11-23T07-14-00Z-before-0002_calls.sqlite`
 */
export async function backupTo(dir: string, file: Database, now: Date, label: string): Promise<string> {
  await mkdir(dir, { recursive: true })
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-')
  const path = join(dir, `${stamp}Z-${label.replace(/[^\p{L}\p{N}_-]/gu, '_')}.sqlite`)
  const unfinished = `${path}.part`
  try {
    await file.backup(unfinished)
    const handle = await open(unfinished, 'r+')
    await handle.sync()
    await handle.close()
    await rename(unfinished, path)
    await syncDirectory(dir)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  return path
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { type StoreHolder, StoreInUse } from './errors.ts'
import { openFile } from './sqlite/file.ts'

export interface StoreLock {
  release(): void
}

export interface LockOptions {
  readonly nativeBinding?: string | undefined
  readonly exclusive: boolean
  readonly since: string
}

/**
 * The lock is the operating system's, held through SQLite on a file of its own: it dies with the process however that
 * ends, so there is never a stale lock to guess about, and no reused pid is taken for a living program. Programs that
 * share the store hold it together; an exclusive one holds it alone. Who holds it is written beside it for the message.
 */
export function lockStore(dir: string, options: LockOptions): StoreLock {
  const holderFile = join(dir, 'in-use.json')
  const db = openFile(join(dir, 'in-use.lock'), { nativeBinding: options.nativeBinding, busyMs: 0 })
  try {
    db.exec(options.exclusive ? 'begin exclusive' : 'begin; select count(*) from sqlite_schema')
  } catch (error) {
    db.close()
    if (isBusy(error)) throw new StoreInUse(readHolder(holderFile))
    throw error
  }
  const holder: StoreHolder = { pid: process.pid, host: hostname(), since: options.since }
  writeFileSync(holderFile, JSON.stringify(holder))
  return { release: () => release(db, options.exclusive ? holderFile : null) }
}

function release(db: Database, holderFile: string | null): void {
  if (!db.open) return
  if (holderFile !== null) rmSync(holderFile, { force: true })
  db.close()
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')
}

function readHolder(path: string): StoreHolder | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof value !== 'object' || value === null) return null
    const { pid, host, since } = value as Partial<Record<keyof StoreHolder, unknown>>
    return typeof pid === 'number' && typeof host === 'string' && typeof since === 'string' ? { pid, host, since } : null
  } catch {
    return null
  }
}

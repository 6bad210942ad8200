import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore } from '../../../db/open.ts'
import type { Store, StoreOptions } from '../../../db/store.ts'

export const NOW = new Date('2026-11-23T07:14:00.000Z')

/** A folder that goes away with the test. */
export function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'appeals-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A real store in a folder of its own, closed with the test. */
export async function temporaryStore(options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore({ dir: temporaryDir(), now: () => NOW, ...options })
  onTestFinished(() => store.close())
  return store
}

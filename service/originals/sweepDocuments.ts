import { setTimeout as sleep } from 'node:timers/promises'
import { FileDamaged } from '../../db/errors.ts'
import type { Row } from '../../db/schema/index.ts'
import { addDays } from '../../domain/calendar-date.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { markDamaged, markSound, WATCH } from './documentHealth.ts'

/** Between two files, so that nobody at work notices. */
const PAUSE_MS = 40
/** Files whose check is recorded by one write. */
const BATCH = 50

export interface Swept {
  readonly checked: number
  readonly damaged: number
}

/**
 * Compares the stored bytes of recent signed files with their hashes, each once a day, without anybody opening them. A file that was damaged
 * and is whole again is said so; one that stays damaged is not reported anew.
 */
export async function sweepDocuments(service: Service, stopped: () => boolean = () => false): Promise<Swept> {
  const { store, clock } = service
  const { watchDays } = await readSetting(store.read, 'storage')
  const day = new Date(`${clock.today()}T00:00:00+03:00`).toISOString()
  let checked = 0
  let damaged = 0
  for (;;) {
    const rows = await store.read
      .selectFrom('documents').selectAll()
      .where('signed_on', '>=', addDays(clock.today(), -watchDays)).where((eb) => eb.or([eb('checked_at', 'is', null), eb('checked_at', '<', day)]))
      .orderBy('id', 'desc').limit(BATCH).execute()
    if (rows.length === 0 || stopped()) return { checked, damaged }
    const seen: number[] = []
    for (const row of rows) {
      if (stopped()) break
      if (!(await isSound(service, row))) damaged += 1
      seen.push(row.id)
      await sleep(PAUSE_MS)
    }
    checked += seen.length
    if (seen.length > 0) await store.write((tx) => tx.updateTable('documents').set({ checked_at: clock.instant() }).where('id', 'in', seen).execute())
  }
}

async function isSound(service: Service, document: Row<'documents'>): Promise<boolean> {
  try {
    await service.store.files.get(document.sha256)
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error
    if (document.damage !== error.reason) await markDamaged(service, document, error.reason, WATCH)
    return false
  }
  await markSound(service, document, WATCH)
  return true
}

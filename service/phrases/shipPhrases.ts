import type { Store } from '../../db/store.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { PHRASE_TEXTS } from '../../templates/phrases/index.ts'

/** Puts into the store the phrases that the program brings and the store has not seen yet; what the office has changed or switched off stays so. */
export async function shipPhrases(store: Store, at: IsoInstant): Promise<void> {
  const known = new Set((await store.read.selectFrom('phrases').select('code').where('code', 'is not', null).execute()).map(({ code }) => code))
  const brought = PHRASE_TEXTS.filter(({ code }) => !known.has(code))
  if (brought.length === 0) return
  await store.write((tx) =>
    tx.insertInto('phrases').values(brought.map(({ code, section, topic, body }) => ({ code, owner_id: null, section, topic_code: topic, body, updated_at: at, updated_by: null }))).execute(),
  )
}

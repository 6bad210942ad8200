import type { Store } from '../../db/store.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { wordKey } from '../../domain/spelling.ts'
import { TRADE_WORDS } from '../../templates/spelling/trade-words.ts'

/** Puts into the office's dictionary the words of the trade that it has not seen yet; what the office has switched off stays so. */
export async function shipWords(store: Store, at: IsoInstant): Promise<void> {
  const known = new Set((await store.read.selectFrom('spelling_words').select('word_key').where('owner_id', 'is', null).execute()).map(({ word_key }) => word_key))
  const brought = TRADE_WORDS.map((word) => ({ word, word_key: wordKey(word) })).filter(({ word_key }) => !known.has(word_key))
  if (brought.length === 0) return
  await store.write((tx) => tx.insertInto('spelling_words').values(brought.map((row) => ({ ...row, owner_id: null, added_at: at, added_by: null }))).execute())
}

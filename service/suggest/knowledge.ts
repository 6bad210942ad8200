import type { ReadHandle } from '../../db/handle.ts'
import { activeEntries, dictionaryStamp } from '../../db/queries/dictionary.ts'
import { stem } from '../../db/search/words.ts'
import { DICTIONARIES, wordFinder } from '../../domain/dictionary.ts'
import { readSetting } from '../settings.ts'
import type { Knowledge } from './readLetter.ts'

/** A finder is made once for the words as they stand; people change them a few times a year. */
const finders = new WeakMap<ReadHandle, { readonly stamp: string; readonly find: Knowledge['find'] }>()

/** What the store knows for reading letters, as it is now: its dictionaries and the supplier's name. */
export async function readKnowledge(read: ReadHandle): Promise<Knowledge> {
  const [find, organisation] = await Promise.all([readFinder(read), readSetting(read, 'organisation')])
  return { find, supplier: organisation?.shortName ?? '' }
}

export async function readFinder(read: ReadHandle): Promise<Knowledge['find']> {
  const stamp = await dictionaryStamp(read)
  const known = finders.get(read)
  if (known?.stamp === stamp) return known.find
  const find = wordFinder(await activeEntries(read, DICTIONARIES), stem)
  finders.set(read, { stamp, find })
  return find
}

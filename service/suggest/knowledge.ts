import type { ReadHandle } from '../../db/handle.ts'
import { activeEntries } from '../../db/queries/dictionary.ts'
import { stem } from '../../db/search/words.ts'
import { DICTIONARIES, wordFinder } from '../../domain/dictionary.ts'
import { readSetting } from '../settings.ts'
import type { Knowledge } from './readLetter.ts'

/** What the store knows for reading letters, as it is now: its dictionaries and the supplier's name. */
export async function readKnowledge(read: ReadHandle): Promise<Knowledge> {
  const [entries, organisation] = await Promise.all([activeEntries(read, DICTIONARIES), readSetting(read, 'organisation')])
  return { find: wordFinder(entries, stem), supplier: organisation?.shortName ?? '' }
}

import type { ReadHandle } from '../../db/handle.ts'
import { letterTexts } from '../../db/queries/earlier/cards.ts'
import { cardsSharingWords, likeness, tellingStems } from '../../db/queries/earlier/texts.ts'
import type { Likeness } from '../../domain/earlier.ts'

/** Cards that one word gives; letters that are read and compared whole. */
const MOST_A_WORD = 100
const COMPARED = 12
/** Fewer words make every letter like every other. */
const FEWEST_WORDS = 8
/** Two letters on one matter share half of their words only when one was written from the other. */
const ALIKE = 0.5

/** Cards whose words are mostly those of this letter: sent again, or one petition under many names. */
export async function earlierByText(read: ReadHandle, text: string): Promise<Map<number, Likeness>> {
  if (tellingStems(text).length < FEWEST_WORDS) return new Map()
  const sharing = (await cardsSharingWords(read, text, MOST_A_WORD)).slice(0, COMPARED)
  const letters = await letterTexts(read, sharing.map(({ id }) => id))
  return new Map(letters.flatMap(({ id, text: other }): [number, Likeness][] => {
    const share = likeness(text, other)
    return share < ALIKE ? [] : [[id, { reason: 'text', detail: `${Math.round(share * 100)} %` }]]
  }))
}

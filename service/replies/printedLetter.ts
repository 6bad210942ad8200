import type { Store } from '../../db/store.ts'
import type { LetterModel } from '../../templates/letter-model.ts'
import type { LetterFacts } from './letterFacts.ts'
import { letterheadOf } from './letterheadOf.ts'
import { type LetterSigning, letterModel } from './letterModel.ts'

/** The letter as it is printed: what it says, on the letterhead of the office. Reads the logo: never inside a write. */
export async function printedLetter(store: Pick<Store, 'read' | 'files'>, facts: LetterFacts, signing: LetterSigning | null): Promise<LetterModel> {
  return { ...letterModel(facts, signing), letterhead: await letterheadOf(store) }
}

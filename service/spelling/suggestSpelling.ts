import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** What may have been meant by a word that no dictionary holds. */
export async function suggestSpelling({ speller }: Service, actor: Actor, input: { word: string }): Promise<{ suggestions: string[] }> {
  assertCan(actor, 'keep_writing_aids')
  return { suggestions: [...(await speller.suggest(input.word))] }
}

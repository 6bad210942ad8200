import type { Actor } from '../../domain/people.ts'
import { isKnownForm } from '../../domain/spelling.ts'
import type { Service } from '../context.ts'
import { loadReply } from '../replies/loadReply.ts'
import { knownWords } from './knownWords.ts'

/**
 * Words of a letter that are in no dictionary: neither the Russian one nor the office's nor one's own. Names and addresses of the card,
 * the requisites and the names of colleagues are known in all their forms. ё and е are one letter.
 * @throws Failure FORBIDDEN for whoever does not write this letter
 */
export async function checkSpelling({ store, speller }: Service, actor: Actor, input: { replyId: number; words: string[] }): Promise<{ misspelt: string[] }> {
  const { row } = await loadReply(store.read, actor, input.replyId, 'draft_reply')
  const unknown = await speller.check([...new Set(input.words)])
  if (unknown.length === 0) return { misspelt: [] }
  const known = await knownWords(store.read, actor, row)
  return { misspelt: unknown.filter((word) => !isKnownForm(word, known)) }
}

import type { Suggestion, Suggestions } from '../../contract/suggestions.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { findConcerns } from './findConcerns.ts'
import { readKnowledge } from './knowledge.ts'
import { readLetter } from './readLetter.ts'
import { gatherLetters, type SourcesOfCard } from './sources.ts'

/**
 * What the sources of a card say of its fields: always suggestions, each with its words. Where two say of one field, the first
 * source counts: the message, then what was pasted, then files. Nothing is filled here and nothing is decided.
 */
export async function suggestForCard(service: Service, actor: Actor, input: SourcesOfCard): Promise<Suggestions> {
  assertCan(actor, 'register')
  const [letters, knowledge] = await Promise.all([gatherLetters(service, actor, input), readKnowledge(service.store.read)])
  const fields = new Map<string, Suggestion>()
  for (const suggestion of letters.flatMap((letter) => readLetter(letter, knowledge))) if (!fields.has(suggestion.field)) fields.set(suggestion.field, suggestion)
  const concerns = letters.flatMap(({ subject, text, source }) => findConcerns(`${subject}\n${text}`, knowledge.find, source))
  return { fields: [...fields.values()], concerns: concerns.filter(({ kind }, index) => concerns.findIndex((one) => one.kind === kind) === index) }
}

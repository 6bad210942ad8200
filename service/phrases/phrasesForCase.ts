import type { ReadyPhrase } from '../../contract/phrases.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseToWriteFor } from '../replies/caseToWriteFor.ts'
import { templateFacts } from '../replies/templateFacts.ts'
import { fillTemplate } from '../replies/templateText.ts'

/** Phrases of the office and one's own that are switched on, with what the card and the requisites know in their places. */
export async function phrasesForCase({ store: { read }, clock }: Service, actor: Actor, input: { caseId: number }): Promise<ReadyPhrase[]> {
  const row = await caseToWriteFor(read, actor, input.caseId)
  const [phrases, known] = await Promise.all([
    read.selectFrom('phrases').selectAll().where('enabled', '=', true).where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', actor.userId)])).orderBy('id').execute(),
    templateFacts(read, row, { today: clock.today() }),
  ])
  return phrases.map(({ id, owner_id, section, topic_code: topic, body }) => ({ id, scope: owner_id === null ? 'office' : 'own', section, topic, text: fillTemplate(body, row, known) }))
}

import type { ClassifierRow } from '../../contract/reference.ts'
import { normalise } from '../../db/text.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** Codes of the classifier and their topics by code; a query finds part of a code, a name or a topic. */
export async function listClassifier({ store }: Service, actor: Actor, { query, offset, limit }: { query: string; offset: number; limit: number }): Promise<{ rows: ClassifierRow[]; total: number; mapped: number }> {
  assertCan(actor, 'manage_reference')
  // A few thousand short rows; the store folds Latin letters only, so the words are compared here.
  const all = await store.read.selectFrom('topic_classifier').selectAll().orderBy('code').execute()
  const wanted = normalise(query)
  const found = wanted === '' ? all : all.filter(({ code, name, topic_code }) => normalise(`${code} ${name} ${topic_code ?? ''}`).includes(wanted))
  return { rows: found.slice(offset, offset + limit).map(({ code, name, topic_code }) => ({ code, name, topicCode: topic_code })), total: found.length, mapped: all.filter(({ topic_code }) => topic_code !== null).length }
}

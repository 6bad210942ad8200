import type { Phrase } from '../../contract/phrases.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { phraseView } from './phraseView.ts'

/** Phrases of the office and one's own, in the order in which they were brought; switched-off ones only to whoever may switch them on. */
export async function listPhrases({ store }: Service, actor: Actor): Promise<{ phrases: Phrase[]; topics: { code: string; name: string }[] }> {
  if (!can(actor, 'manage_reference')) assertCan(actor, 'keep_writing_aids')
  const [rows, topics] = await Promise.all([
    store.read.selectFrom('phrases').selectAll().where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', actor.userId)])).orderBy('id').execute(),
    store.read.selectFrom('topics').select(['code', 'name']).where('active', '=', true).orderBy('code').execute(),
  ])
  return { phrases: rows.map((row) => phraseView(row, actor)).filter(({ enabled, mayChange }) => enabled || mayChange), topics }
}

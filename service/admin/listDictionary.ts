import type { DictionaryEntryView } from '../../contract/admin.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** All words of the dictionaries by the alphabet, those that are switched off too, and the topics they may speak for. */
export async function listDictionary({ store }: Service, actor: Actor): Promise<{ entries: DictionaryEntryView[]; topics: { code: string; name: string }[] }> {
  assertCan(actor, 'manage_reference')
  const [entries, topics] = await Promise.all([
    store.read.selectFrom('dictionary_entries').selectAll().orderBy('list').orderBy('phrase').execute(),
    store.read.selectFrom('topics').select(['code', 'name']).where('active', '=', true).orderBy('code').execute(),
  ])
  return { entries, topics }
}

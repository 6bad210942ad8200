import type { SpellingWord } from '../../contract/spelling.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { wordView } from './wordView.ts'

/** Words the check has been taught, in the order of the alphabet: the office's, and one's own. */
export async function listWords({ store }: Service, actor: Actor): Promise<SpellingWord[]> {
  if (!can(actor, 'manage_reference')) assertCan(actor, 'keep_writing_aids')
  const [rows, people] = await Promise.all([
    store.read.selectFrom('spelling_words').selectAll().where((eb) => eb.or([eb('owner_id', 'is', null), eb('owner_id', '=', actor.userId)])).orderBy('word_key').orderBy('id').execute(),
    loadPeople(store.read),
  ])
  return rows.map((row) => wordView(row, actor, people))
}

import type { SpellingWord } from '../../contract/spelling.ts'
import type { Row } from '../../db/schema/index.ts'
import { can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { type People, personOf } from '../cases/caseView.ts'

/** One's own word is changed by its owner; a word of the office by the administrator and by whoever added it. */
export const mayChangeWord = (actor: Actor, row: Pick<Row<'spelling_words'>, 'owner_id' | 'added_by'>): boolean =>
  row.owner_id === null ? can(actor, 'manage_reference') || row.added_by === actor.userId : row.owner_id === actor.userId

export const wordView = (row: Row<'spelling_words'>, actor: Actor, people: People): SpellingWord => ({
  id: row.id,
  version: row.version,
  word: row.word,
  scope: row.owner_id === null ? 'office' : 'own',
  active: row.active,
  addedBy: row.added_by === null ? null : personOf(people, row.added_by).shortName,
  mayChange: mayChangeWord(actor, row),
})

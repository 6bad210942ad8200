import type { Phrase } from '../../contract/phrases.ts'
import type { Row } from '../../db/schema/index.ts'
import { can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'

/** The office's phrases are the administrator's to word, one's own are one's own. */
export const mayChangePhrase = (actor: Actor, owner: number | null): boolean => (owner === null ? can(actor, 'manage_reference') : owner === actor.userId)

export const phraseView = (row: Row<'phrases'>, actor: Actor): Phrase => ({
  id: row.id,
  version: row.version,
  scope: row.owner_id === null ? 'office' : 'own',
  section: row.section,
  topic: row.topic_code,
  body: row.body,
  enabled: row.enabled,
  mayChange: mayChangePhrase(actor, row.owner_id),
})

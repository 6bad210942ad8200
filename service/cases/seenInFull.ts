import type { SeenInFull } from '../../db/queries/journal-filter.ts'
import { masksPersonalData } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** The cases whose personal data the lists show to this person. */
export async function seenInFull({ store }: Service, actor: Actor): Promise<SeenInFull> {
  if (!masksPersonalData(actor, 'other')) return { notAbout: actor.userId }
  if (masksPersonalData(actor, 'own')) return { involving: [], notAbout: actor.userId }
  const unit = actor.unitId === null ? [] : await store.read.selectFrom('users').select('id').where('unit_id', '=', actor.unitId).execute()
  return { involving: [actor.userId, ...(actor.standsInFor ?? []), ...unit.map(({ id }) => id)], notAbout: actor.userId }
}

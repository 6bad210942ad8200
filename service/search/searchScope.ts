import type { ReadHandle } from '../../db/handle.ts'
import { NO_CASE, type SearchScope } from '../../db/search/scope.ts'
import { can, masksPersonalData, type Relation } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'

/** Words are searched where the card may be opened and the lists hide nothing of it. */
const searches = (actor: Actor, relation: Relation): boolean => can(actor, 'view_card', relation) && !masksPersonalData(actor, relation)

/** What this person may search by words; nobody searches a complaint about himself. */
export async function searchScope(read: ReadHandle, actor: Actor): Promise<SearchScope> {
  const about = await complaintsAboutQuery(read, actor.userId).execute()
  const except = about.map(({ id }) => id)
  return { people: await peopleOf(read, actor), except, hidden: can(actor, 'view_card', 'about_me') ? [] : except }
}

export function complaintsAboutQuery(read: ReadHandle, userId: number) {
  return read.selectFrom('cases').select('id').where('about_user_id', '=', userId)
}

async function peopleOf(read: ReadHandle, actor: Actor): Promise<SearchScope['people']> {
  if (searches(actor, 'other')) return null
  if (!searches(actor, 'own')) return NO_CASE.people
  const own = [actor.userId, ...(actor.standsInFor ?? [])]
  if (actor.unitId === null || !searches(actor, 'own_unit')) return own
  const colleagues = await read.selectFrom('users').select('id').where('unit_id', '=', actor.unitId).execute()
  return [...new Set([...own, ...colleagues.map(({ id }) => id)])]
}

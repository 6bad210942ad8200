import type { FoundTalk } from '../../contract/search.ts'
import { talksNamedQuery } from '../../db/queries/oral.ts'
import { can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { namesSeen } from '../oral/loadRecord.ts'
import { talkPerson } from '../oral/views.ts'

const SHOWN = 4
/** A shorter beginning of a name fits half of the callers. */
const LEAST = 3

/** Talks of a number, a name, a phone or an account, among those of which the person sees everything. */
export async function findTalks({ store }: Service, actor: Actor, query: string): Promise<FoundTalk[]> {
  const seen = namesSeen(actor)
  if (query.length < LEAST || !can(actor, 'view_oral') || seen === 'none') return []
  const rows = await talksNamedQuery(store.read, { typed: query, of: seen === 'all' ? null : seen, limit: SHOWN }).execute()
  return rows.map(({ id, kind, number, happened_on, summary, ...person }) => ({ id, kind, number, happenedOn: happened_on, person: talkPerson(person, false), summary }))
}

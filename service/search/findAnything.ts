import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import { numbered, searchCaseIds } from '../../db/search/search.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'
import { findTalks } from './findTalks.ts'
import { foundTexts } from './fragments.ts'
import { searchHint } from './searchHint.ts'
import { searchScope } from './searchScope.ts'

type Found = z.infer<NonNullable<(typeof contract.search.find)['~orpc']['outputSchema']>>

const SHOWN = 8
/** Digits alone may be a number of any year as well as the beginning of an account. */
const NUMBERED = 4

/** The first cases for Ctrl+K: first those under the number, then those with the words, the newest of each. */
export async function findAnything(service: Service, actor: Actor, { query }: { query: string }): Promise<Found> {
  assertCan(actor, 'view_list')
  const { read } = service.store
  const scope = await searchScope(read, actor)
  const named = (await numbered(read, query, scope, { bare: true })).slice(0, /^\d+$/u.test(query) ? NUMBERED : SHOWN)
  const ids = [...new Set([...named, ...(await searchCaseIds(read, query, { limit: SHOWN, offset: 0 }, scope))])].slice(0, SHOWN)
  const rows = await caseRowsById(service, actor, ids)
  const found = await foundTexts(read, query, scope, ids.filter((id) => !named.includes(id)))
  return { cases: ids.flatMap((id) => rows.get(id) ?? []).map((row) => ({ ...row, found: found.get(row.id) ?? [] })), talks: await findTalks(service, actor, query), hint: searchHint(query, scope) }
}

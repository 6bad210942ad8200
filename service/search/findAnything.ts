import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import { journalPage } from '../../db/queries/journal.ts'
import { numbered } from '../../db/search/search.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { caseRowViews } from '../cases/caseRow.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'
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
  const page = query === '' ? [] : (await journalPage(read, { filter: { query, scope }, sort: { field: 'registeredOn', desc: true }, limit: SHOWN, offset: 0 })).rows
  const byNumber = await caseRowsById(service, actor, named)
  const byWords = (await caseRowViews(service, actor, page)).filter(({ id }) => !byNumber.has(id))
  const rows = [...named.flatMap((id) => byNumber.get(id) ?? []), ...byWords].slice(0, SHOWN)
  const found = await foundTexts(read, query, scope, byWords.map(({ id }) => id))
  return { cases: rows.map((row) => ({ ...row, found: found.get(row.id) ?? [] })), hint: searchHint(query, scope) }
}

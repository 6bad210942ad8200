import type { FoundIn } from '../../contract/search.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { fragmentsOf } from '../../db/search/fragment.ts'
import { matchExpression } from '../../db/search/match.ts'
import { numbered } from '../../db/search/search.ts'
import type { SearchScope } from '../../db/search/scope.ts'
import { foundByWords, searchedTexts } from '../../db/search/texts.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { searchHint } from './searchHint.ts'
import { searchScope } from './searchScope.ts'

/** Lines under one case. */
const LINES = 2

/** Where the words of a query stand in the cases of a page. */
export async function fragments({ store }: Service, actor: Actor, input: { query: string; ids: readonly number[] }): Promise<{ cases: { caseId: number; found: FoundIn[] }[]; hint: string | null }> {
  assertCan(actor, 'view_list')
  const scope = await searchScope(store.read, actor)
  const found = (await numbered(store.read, input.query, scope)).length > 0 ? new Map<number, FoundIn[]>() : await foundTexts(store.read, input.query, scope, input.ids)
  return { cases: [...found].map(([caseId, lines]) => ({ caseId, found: lines })), hint: searchHint(input.query, scope) }
}

/** Only of cases whose words the person may search: theirs alone can be read here. */
export async function foundTexts(read: ReadHandle, query: string, scope: SearchScope, ids: readonly number[]): Promise<Map<number, FoundIn[]>> {
  const match = matchExpression(query)
  if (match === null || ids.length === 0) return new Map()
  const texts = await searchedTexts(read, await foundByWords(read, match, scope, ids))
  return new Map([...texts].map(([id, places]) => [id, fragmentsOf(query, places, LINES).map(({ place, runs }) => ({ place, runs: [...runs] }))]))
}

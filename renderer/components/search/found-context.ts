import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { FoundIn } from '../../../contract/search.ts'
import { api } from '../../lib/client.ts'

/** Lines of the cases of a page by their ids. */
export type FoundLines = ReadonlyMap<number, readonly FoundIn[]>
const NONE: FoundLines = new Map()

export const FoundContext = createContext<FoundLines>(NONE)
export const useFoundOf = (caseId: number): readonly FoundIn[] => useContext(FoundContext).get(caseId) ?? []

/** Where the words of a query stand in these cases, and why the query can find nothing. */
export function useFragments(query: string, ids: readonly number[]): { readonly lines: FoundLines; readonly hint: string | null } {
  const asked = useQuery({ ...api.search.fragments.queryOptions({ input: { query, ids: [...ids] }, enabled: query !== '' }), placeholderData: keepPreviousData })
  if (query === '' || asked.data === undefined) return { lines: NONE, hint: null }
  return { lines: new Map(asked.data.cases.map(({ caseId, found }) => [caseId, found])), hint: asked.data.hint }
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../lib/client.ts'
import { useAccess } from '../lib/session.ts'
import { useDebounced } from '../lib/use-debounced.ts'
import { caseResults, commandResults, type Found, listResult, talkResults } from './search-results.ts'

const PAUSE_MS = 150
/** One letter begins half of the register. */
const LEAST = 2

/** «Настройки» alone has two dozen pages. */
const MOST_COMMANDS = 6

/** What the search box offers for the text typed so far; recent cases while it is empty. */
export function useFound(text: string, opened: boolean): { readonly options: Found[]; readonly searching: boolean; readonly hint: string | null } {
  const can = useAccess()
  const typed = text.trim()
  const query = useDebounced(typed, PAUSE_MS)
  const reads = can('view_list')
  const recent = useQuery(api.search.recent.queryOptions({ enabled: opened && reads, staleTime: 0 }))
  const found = useQuery({ ...api.search.find.queryOptions({ input: { query }, enabled: reads && query.length >= LEAST }), placeholderData: keepPreviousData })
  const settled = query === typed && !found.isFetching
  if (typed === '') return { options: reads ? caseResults(recent.data ?? [], 'Недавние') : [], searching: false, hint: null }
  const asks = reads && typed.length >= LEAST
  const cases = asks && settled ? (found.data?.cases ?? []) : []
  const talks = asks && settled ? (found.data?.talks ?? []) : []
  return {
    // What is known at once stands first: the line that Enter takes does not move when cases arrive.
    options: [...commandResults(text, can).slice(0, MOST_COMMANDS), ...caseResults(cases), ...talkResults(talks), ...(asks && settled ? listResult(typed) : [])],
    searching: asks && !settled,
    hint: asks && settled ? (found.data?.hint ?? null) : null,
  }
}

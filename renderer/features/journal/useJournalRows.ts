import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { JournalLayout } from '../../../contract/journal.ts'
import { api } from '../../lib/client.ts'
import type { ReadView } from './journalView.ts'

/** The page, and apart from it what is counted: turning a page counts nothing anew. */
export function useJournalRows({ filter, sort, descending, page, size, problem }: ReadView, columns: JournalLayout['columns']) {
  const enabled = problem === null
  const list = useQuery({
    ...api.cases.list.queryOptions({ input: { filter, sort, descending, offset: page * size, limit: size, columns: columns.map(({ column }) => column), counted: false } }),
    placeholderData: keepPreviousData,
    enabled,
  })
  const totals = useQuery({ ...api.cases.totals.queryOptions({ input: { filter } }), enabled })
  return { list, totals }
}

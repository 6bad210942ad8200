import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { JournalLayout, SavedView } from '../../../contract/journal.ts'
import { JOURNAL_COLUMN_INFO, USUAL_COLUMNS } from '../../../domain/journal-column.ts'
import { api } from '../../lib/client.ts'

const USUAL: JournalLayout = { columns: USUAL_COLUMNS.map((column) => ({ column, width: JOURNAL_COLUMN_INFO[column].width })), defaultViewId: null }

export interface JournalSettings {
  readonly ready: boolean
  readonly views: readonly SavedView[]
  readonly layout: JournalLayout
  readonly mayShare: boolean
  readonly error: unknown
  keep(layout: JournalLayout): void
  again(): void
}

/** Saved views and the columns of this person; a change of columns is seen at once and kept in the store. */
export function useJournalSettings(): JournalSettings {
  const queries = useQueryClient()
  const { queryKey } = api.journal.views.queryOptions()
  const { data, isSuccess } = useQuery({ ...api.journal.views.queryOptions(), staleTime: 60_000 })
  const again = () => void queries.invalidateQueries({ queryKey })
  const keeping = useMutation(api.journal.keepLayout.mutationOptions({ onError: again }))
  return {
    ready: isSuccess,
    views: data?.views ?? [],
    layout: data?.layout ?? USUAL,
    mayShare: data?.mayShare ?? false,
    error: keeping.error,
    keep: (layout) => {
      queries.setQueryData(queryKey, (before) => (before === undefined ? before : { ...before, layout }))
      keeping.mutate(layout)
    },
    again,
  }
}

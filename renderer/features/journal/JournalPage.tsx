import { Button, Chip } from '@mui/material'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { ExportButton } from '../../components/export/ExportButton.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Page } from '../../components/Page.tsx'
import { CASE_SET_LABELS } from '../../../domain/case-set.ts'
import { PageHeader } from '../../components/PageHeader.tsx'
import { api } from '../../lib/client.ts'
import { countAppeals } from '../../lib/format.ts'
import { type CaseFilter, isNarrowed, withParts } from '../../lib/journal-address.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { SHOWN_COLUMNS } from './journalColumns.tsx'
import { JournalFilters } from './JournalFilters.tsx'
import { JournalGrid } from './JournalGrid.tsx'
import { WordsOrder } from './WordsOrder.tsx'
import { type JournalView, readView, usualOrder, writeView } from './journalView.ts'

/** Every appeal: pages from the service, filters in the address. */
export function JournalPage() {
  const [params, setParams] = useSearchParams()
  const view = useMemo(() => readView(params), [params])
  const search = useRef<HTMLInputElement>(null)
  const { filter, sort, descending, page, size } = view
  const list = useQuery({ ...api.cases.list.queryOptions({ input: { filter, sort, descending, offset: page * size, limit: size } }), placeholderData: keepPreviousData })

  const show = (next: JournalView) => setParams(writeView(next), { replace: true })
  const narrow = (next: CaseFilter) => show({ ...view, ...(next.set === filter.set ? {} : usualOrder(next)), filter: next, page: 0 })
  const reset = () => narrow({})
  useHotkeys({ 'ctrl+f': () => search.current?.select() })

  return (
    <Page>
      <PageHeader
        title="Журнал"
        aside={
          <>
            {filter.set !== undefined && <Chip color="primary" label={CASE_SET_LABELS[filter.set]} onDelete={() => narrow(withParts(filter, { set: undefined }))} sx={{ mr: 1 }} slotProps={{ root: { title: 'Показать все: Delete или крестик' } }} />}
            {list.data !== undefined && countAppeals(list.data.total)}
          </>
        }
        actions={<><ExportButton first="view" view={{ filter, sort, descending, columns: SHOWN_COLUMNS, total: list.data?.total ?? 0, chosen: false }} />{filter.query !== undefined && <WordsOrder view={view} onView={show} />}{isNarrowed(filter) && <Button size="small" variant="text" onClick={reset}>Сбросить отбор</Button>}</>}
      />
      <JournalFilters filter={filter} onChange={narrow} search={search} />
      {list.isError && <FailureAlert error={list.error} action="чтение журнала" onRetry={() => void list.refetch()} />}
      {!(list.isError && list.data === undefined) && (
        <JournalGrid rows={list.data?.rows ?? []} total={list.data?.total ?? 0} loading={list.isPending || list.isPlaceholderData} view={view} onView={show} onReset={reset} />
      )}
    </Page>
  )
}

import { Alert, Box, Button } from '@mui/material'
import { useRef, useState } from 'react'
import { ExportButton } from '../../components/export/ExportButton.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { HandOverPanel } from '../../components/handover/HandOverPanel.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { countAppeals } from '../../lib/format.ts'
import { useAccess } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { ColumnsPanel } from './ColumnsPanel.tsx'
import { FilterChips } from './FilterChips.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { JournalFilters } from './JournalFilters.tsx'
import { JournalFooter } from './JournalFooter.tsx'
import { JournalGrid } from './JournalGrid.tsx'
import { currentView, openedView } from './savedViews.ts'
import { OrderNote } from './OrderNote.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { JOURNAL_COLUMN_INFO } from '../../../domain/journal-column.ts'
import { useFilterOptions } from './useFilterOptions.ts'
import { useJournalRows } from './useJournalRows.ts'
import { useJournalSettings } from './useJournalSettings.ts'
import { useJournalView } from './useJournalView.ts'
import { useSelected } from './useSelected.ts'
import { ViewsMenu } from './ViewsMenu.tsx'
import { ViewsPanel } from './ViewsPanel.tsx'
import { WordsOrder } from './WordsOrder.tsx'

type Panel = 'filters' | 'columns' | 'views' | 'hand-over'

/** The chosen ones lie on several pages: whose they are is not known here. */
const NOBODY: readonly number[] = []

/** Every appeal: pages from the service, filters in the address, columns and views of the person. */
export function JournalPage() {
  const settings = useJournalSettings()
  const can = useAccess()
  const { view, refused, show, narrow, put } = useJournalView(settings)
  const { filter } = view
  const { layout, views, keep } = settings
  const options = useFilterOptions()
  const search = useRef<HTMLInputElement>(null)
  const [panel, setPanel] = useState<Panel | null>(null)
  const { list, totals } = useJournalRows(view, layout.columns)
  const selected = useSelected(filter)
  const total = totals.data?.total ?? 0
  const current = currentView(views, view)
  const open = (saved: (typeof views)[number]) => {
    show(openedView(saved, view.size))
    if (saved.columns.length > 0) keep({ ...layout, columns: saved.columns.map((column) => layout.columns.find((one) => one.column === column) ?? { column, width: JOURNAL_COLUMN_INFO[column].width }) })
  }
  const { sort, descending } = view
  const count = selected.count(total)
  const exported = { filter: selected.filter ?? filter, sort, descending, columns: layout.columns.map(({ column }) => column), total: selected.filter === null ? total : count, chosen: selected.filter !== null }
  const toggle = (name: Panel) => setPanel(panel === name ? null : name)
  useHotkeys({ 'ctrl+f': () => search.current?.select(), escape: () => selected.clear() })

  return (
    <Page>
      <PageHeader
        title="Журнал"
        aside={totals.data !== undefined && countAppeals(total)}
        actions={
          <>
            <ExportButton first="view" view={exported} />
            {filter.query !== undefined && <WordsOrder view={view} onView={show} />}
            <ViewsMenu views={views} current={current} onOpen={open} onManage={() => setPanel('views')} />
            <Button size="small" color="inherit" aria-expanded={panel === 'filters'} onClick={() => toggle('filters')}>Все отборы</Button>
            <Button size="small" color="inherit" aria-expanded={panel === 'columns'} onClick={() => toggle('columns')}>Столбцы</Button>
          </>
        }
      />
      <JournalFilters filter={filter} put={put} search={search} />
      <FilterChips filter={filter} options={options} put={put} onReset={() => narrow({})} />
      {refused !== null && <Alert severity="warning" role="alert" action={<Button size="small" color="inherit" onClick={() => narrow({})}>Сбросить отбор</Button>}>{refused}</Alert>}
      <FailureAlert error={settings.error} action="сохранение столбцов" />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', gap: 1.25 }}>
        <Box sx={{ flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
          {list.isError && <FailureAlert error={list.error} action="чтение журнала" onRetry={() => void list.refetch()} />}
          <SelectionBar selected={selected} total={total}>
            {!selected.all && <Button size="small" onClick={() => narrow({ ids: [...selected.ids] })}>Показать только их</Button>}
            {(can('reassign') || can('assign')) && <Button size="small" aria-expanded={panel === 'hand-over'} onClick={() => toggle('hand-over')}>Передать исполнителю</Button>}
          </SelectionBar>
          {view.problem === null && !(list.isError && list.data === undefined) && (
            <>
              <OrderNote view={view} />
              <JournalGrid
                rows={list.data?.rows ?? []} total={total} loading={list.isPending || list.isPlaceholderData || totals.isPending} view={view} columns={layout.columns} selected={selected}
                onView={show} onColumns={(columns) => keep({ ...layout, columns })} onReset={() => narrow({})}
              />
              <JournalFooter view={view} rows={list.data?.rows.length ?? 0} totals={totals.data} onView={show} />
            </>
          )}
        </Box>
        {panel === 'filters' && <FilterPanel filter={filter} options={options} put={put} onReset={() => narrow({})} onClose={() => setPanel(null)} />}
        {panel === 'columns' && <ColumnsPanel columns={layout.columns} onChange={(columns) => keep({ ...layout, columns })} onClose={() => setPanel(null)} />}
        {panel === 'hand-over' && selected.filter !== null && (
          <Box sx={{ width: 340, flexShrink: 0, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
            <HandOverPanel chosen={{ filter: selected.filter }} total={count} present={NOBODY} onClose={() => { selected.clear(); setPanel(null) }} />
          </Box>
        )}
        {panel === 'views' && <ViewsPanel settings={settings} view={view} current={current} onOpen={open} onClose={() => setPanel(null)} />}
      </Box>
    </Page>
  )
}

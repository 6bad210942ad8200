import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Skeleton from '@mui/material/Skeleton'
import MuiTab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { AnalysisView } from '../../../contract/analysis.ts'
import { type FigureCode, isEmptyPeriod } from '../../../domain/analysis/figure.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { type Tab, TABS, useAnalysisPlace } from './analysisPlace.ts'
import { CrossTab } from './CrossTab.tsx'
import { ExecutorsTab } from './ExecutorsTab.tsx'
import { FigureRow } from './FigureTile.tsx'
import { FilterBar } from './FilterBar.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { PeriodBar } from './PeriodBar.tsx'
import { ReportButtons } from './ReportButtons.tsx'
import { TermsTab } from './TermsTab.tsx'
import { TopicsTab } from './TopicsTab.tsx'
import { UnansweredTab } from './UnansweredTab.tsx'

const TAB_LABELS: Record<Tab, string> = { overview: 'Обзор', cross: 'Сводная таблица', terms: 'Сроки', topics: 'Темы', executors: 'Исполнители', unanswered: 'Без ответа' }
const KEY_FIGURES: readonly FigureCode[] = ['received', 'closed', 'open_at_end', 'in_time_share', 'average_days', 'overdue', 'repeated_share', 'justified_share']

/** Systematic analysis of all appeals (§9.6): the figures of a period against another, every one of which opens its cases. */
export function AnalysisPage() {
  const { place, input, go } = useAnalysisPlace()
  const view = useQuery({ ...api.analysis.view.queryOptions({ input }), placeholderData: keepPreviousData })
  return (
    <Page>
      <PageHeader title="Анализ" aside={view.data && `сравнение: ${view.data.compared.label}`} actions={<ReportButtons input={input} />} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexShrink: 0 }}>
        <PeriodBar place={place} go={go} />
        <FilterBar filter={place.filter} onChange={(filter) => go({ filter })} />
      </Box>
      <Loadable query={view} action="подсчёт показателей" loading={<Waiting />}>
        {(found) => (
          <>
            <FigureRow label="Показатели" compared={found.compared.label} figures={KEY_FIGURES.flatMap((code) => found.figures.filter((figure) => figure.code === code))} />
            <Box sx={{ flexShrink: 0, borderBottom: 1, borderColor: 'divider', position: 'relative' }}>
              <Tabs value={place.tab} onChange={(_, tab: Tab) => go({ tab })} aria-label="Разрезы">
                {TABS.map((tab) => <MuiTab key={tab} value={tab} label={TAB_LABELS[tab]} id={`analysis-${tab}`} aria-controls="analysis-panel" />)}
              </Tabs>
              {view.isPlaceholderData && <LinearProgress aria-label="Считается" sx={{ position: 'absolute', insetInline: 0, bottom: 0, height: 2 }} />}
            </Box>
            <Box key={place.tab} role="tabpanel" id="analysis-panel" aria-labelledby={`analysis-${place.tab}`} sx={{ flexGrow: 1, minHeight: 0, overflow: 'auto', mx: -0.5, px: 0.5 }}>
              <Shown tab={place.tab} view={found} />
            </Box>
          </>
        )}
      </Loadable>
    </Page>
  )
}

function Shown({ tab, view }: { readonly tab: Tab; readonly view: AnalysisView }) {
  if (isEmptyPeriod(view.figures)) {
    return <EmptyState title="В этом периоде ничего нет">За {view.period.label} нет ни обращений, ни разговоров, которые подходят под отбор. Выберите другой период или сбросьте отбор.</EmptyState>
  }
  switch (tab) {
    case 'overview': return <OverviewTab view={view} />
    case 'cross': return <CrossTab />
    case 'terms': return <TermsTab view={view} />
    case 'topics': return <TopicsTab view={view} />
    case 'executors': return <ExecutorsTab view={view} />
    case 'unanswered': return <UnansweredTab view={view} />
  }
}

function Waiting() {
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(8, minmax(0, 1fr))', gap: 1 }}>{KEY_FIGURES.map((code) => <Skeleton key={code} variant="rounded" height={78} />)}</Box>
      <Panel fill flush><LoadingRows rows={12} /></Panel>
    </>
  )
}

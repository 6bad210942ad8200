import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import { useSearchParams } from 'react-router'
import { ExportButton } from '../../components/export/ExportButton.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { OutgoingJournal } from './OutgoingJournal.tsx'
import { PostPapers } from './PostPapers.tsx'
import { QueuePanel } from './QueuePanel.tsx'
import { DISPATCH_TABS, type DispatchTab, TAB_LABELS, tabOf } from './tabs.ts'
import { useDispatchQueue } from './useDispatchQueue.ts'

/** Signed letters on their way out: by the channel the citizen chose, with proof; dispatch stops the clock. */
export function DispatchPage() {
  const queue = useDispatchQueue()
  const [params, setParams] = useSearchParams()
  const tab = tabOf(params.get('tab'))
  // The letter that was open stays the open one.
  const setTab = (next: DispatchTab) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before)
        after.set('tab', next)
        return after
      },
      { replace: true },
    )
  useHotkeys(Object.fromEntries(DISPATCH_TABS.map((one, index) => [String(index + 1), () => setTab(one)])))
  const { items: letters, current, index } = queue
  const loading = <Panel fill flush><LoadingRows rows={10} /></Panel>
  return (
    <Page>
      <PageHeader title="Отправка ответов" aside={tab === 'to_send' && current !== null && `${index + 1} из ${letters.length}`} actions={tab === 'journal' ? <ExportButton first="outgoing" /> : tab === 'to_send' && letters.length > 1 && <Box sx={{ color: 'text.secondary' }}>Листать:<Kbd>J</Kbd><Kbd>K</Kbd></Box>} />
      <Tabs value={tab} onChange={(_, next: DispatchTab) => setTab(next)} aria-label="Разделы отправки" sx={{ minHeight: 34, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
        {DISPATCH_TABS.map((one, at) => <Tab key={one} value={one} title={`Клавиша ${at + 1}`} label={TAB_LABELS[one]} sx={{ minHeight: 34, py: 0 }} />)}
      </Tabs>
      {tab === 'journal' && <OutgoingJournal />}
      {tab !== 'journal' && (
        <Loadable query={queue.query} action="чтение писем к отправке" loading={loading}>
          {() => tab === 'post' ? <PostPapers letters={letters} /> : <QueuePanel queue={queue} />}
        </Loadable>
      )}
    </Page>
  )
}

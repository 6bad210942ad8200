import { Box, Paper, Tab, Tabs } from '@mui/material'
import { useId } from 'react'
import { ORAL_KIND_INFO } from '../../../domain/oral/record.ts'
import { RecordJournal } from './RecordJournal.tsx'
import { JOURNAL_TABS, type JournalTab, type OralPlace } from './useOralPlace.ts'
import { VisitJournal } from './VisitJournal.tsx'

const LABELS: Record<JournalTab, string> = { call: ORAL_KIND_INFO.call.label, reception: ORAL_KIND_INFO.reception.label, book: ORAL_KIND_INFO.book.label, visits: 'Выезды' }

/** The four journals. */
export function JournalPane({ place, locked }: { readonly place: OralPlace; readonly locked: boolean }) {
  const id = useId()
  return (
    <Paper variant="outlined" sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', overflow: 'hidden' }}>
      <Tabs value={place.tab} onChange={(_, next: JournalTab) => place.tabTo(next)} aria-label="Журналы" sx={{ borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
        {JOURNAL_TABS.map((tab) => <Tab key={tab} value={tab} label={LABELS[tab]} id={`${id}-${tab}`} aria-controls={`${id}-panel`} />)}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${place.tab}`} sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        {place.tab === 'visits' ? <VisitJournal place={place} locked={locked} /> : <RecordJournal key={place.tab} kind={place.tab} place={place} locked={locked} />}
      </Box>
    </Paper>
  )
}

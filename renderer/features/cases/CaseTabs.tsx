import { Box, Paper, Tab, Tabs } from '@mui/material'
import { useId } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { isAnswer } from '../../../domain/letter-kind.ts'
import type { Papers } from '../../components/paper/usePapers.ts'
import { CaseFiles } from './CaseFiles.tsx'
import { CaseHistory } from './CaseHistory.tsx'
import { CaseLinks } from './CaseLinks.tsx'
import { CaseReply } from './CaseReply.tsx'
import type { Attaching } from './useAttach.ts'

export const CASE_TABS = ['files', 'reply', 'history', 'links'] as const
export type CaseTab = (typeof CASE_TABS)[number]

interface Props {
  readonly view: CaseView
  readonly tab: CaseTab
  onTab(tab: CaseTab): void
  readonly attach: Attaching | null
  readonly onLink: (() => void) | null
  readonly papers: Papers | null
  readonly onIllegible: (() => void) | null
}

/** Beside the card: what came, what is answered, what happened, what it is tied to. */
export function CaseTabs({ view, tab, onTab, attach, onLink, papers, onIllegible }: Props) {
  const id = useId()
  const files = view.files.filter((file) => file.kind !== 'inline').length
  const answer = view.documents.find(({ letter }) => isAnswer(letter))
  const labels: Record<CaseTab, string> = {
    files: files === 0 ? 'Файлы' : `Файлы · ${files}`,
    reply: answer === undefined ? 'Ответ' : `Ответ · ${answer.outgoingNumber}`,
    history: 'История',
    links: view.links.length === 0 ? 'Связанные' : `Связанные · ${view.links.length}`,
  }
  return (
    <Paper variant="outlined" sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, overflow: 'hidden' }}>
      <Tabs value={tab} onChange={(_, next: CaseTab) => onTab(next)} aria-label="Разделы обращения" sx={{ borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
        {CASE_TABS.map((name) => (
          <Tab key={name} value={name} label={labels[name]} id={`${id}-${name}`} aria-controls={`${id}-panel`} />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        {tab === 'files' && <CaseFiles view={view} attach={attach} papers={papers} onIllegible={onIllegible} />}
        {tab === 'reply' && <CaseReply view={view} />}
        {tab === 'history' && <CaseHistory caseId={view.id} />}
        {tab === 'links' && <CaseLinks view={view} onLink={onLink} />}
      </Box>
    </Paper>
  )
}

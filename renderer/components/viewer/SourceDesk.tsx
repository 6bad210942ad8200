import { Box } from '@mui/material'
import { useId, useState, type ReactNode } from 'react'
import { FileViewer } from './FileViewer.tsx'
import { MailView } from './mail/MailView.tsx'
import { SaveFileButton } from './SaveFileButton.tsx'
import { shownAs } from './fileKind.ts'
import type { Source } from './sources.ts'
import { SourceTabs } from './SourceTabs.tsx'
import { TextView } from './TextView.tsx'

interface Props {
  readonly sources: readonly Source[]
  /** Buttons at the right end of the strip, for the source on the desk. */
  actions?(source: Source): ReactNode
  /** The source to put on the desk; when it changes, the desk follows. */
  readonly wanted?: string | null
  /** Leads from a scan that can hardly be read to the proposal about it. */
  readonly onIllegible?: (() => void) | null
}

/** Several documents in one place: a strip of names and the chosen one under it. */
export function SourceDesk({ sources, actions, wanted = null, onIllegible = null }: Props) {
  const panelId = useId()
  const [picked, setPicked] = useState<{ key: string; wanted: string | null } | null>(null)
  const wish = picked !== null && picked.wanted === wanted ? picked.key : wanted
  const current = sources.find((source) => source.key === wish) ?? sources[0]
  if (current === undefined) return null
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', borderBottom: 1, borderColor: 'divider', pr: 0.5, flexShrink: 0 }}>
        <SourceTabs sources={sources} current={current.key} panelId={panelId} onPick={(key) => setPicked({ key, wanted })} />
        {current.kind === 'file' && shownAs(current.file) !== 'quarantined' && <SaveFileButton file={current.file} compact />}
        {actions?.(current)}
      </Box>
      <Box role="tabpanel" id={panelId} aria-labelledby={`${panelId}-tab-${current.key}`} sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
        {current.kind === 'message' && <MailView key={current.key} message={current.message} />}
        {current.kind === 'text' && <TextView text={current.text} label="Текст обращения" />}
        {current.kind === 'file' && <FileViewer file={current.file} onIllegible={onIllegible} />}
      </Box>
    </Box>
  )
}

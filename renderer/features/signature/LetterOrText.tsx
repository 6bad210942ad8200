import { type ReactNode, useState } from 'react'
import Box from '@mui/material/Box'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { ReplyText } from '../../../contract/replies.ts'
import { withRemark, type ReturnDraft } from './return-draft.ts'
import { TextToMark } from './TextToMark.tsx'

interface Props {
  readonly text: ReplyText
  /** null: the letter is only looked at. */
  readonly draft: ReturnDraft | null
  readonly onDraft: (draft: ReturnDraft) => void
  /** The very letter. */
  readonly children: ReactNode
}

/** The letter as it will be signed; while it is being returned, its text too, where remarks are put to places. */
export function LetterOrText({ text, draft, onDraft, children }: Props) {
  const [tab, setTab] = useState<'text' | 'letter'>('text')
  const marking = draft !== null && tab === 'text'
  return (
    <>
      {draft !== null && (
        <Tabs value={tab} onChange={(_, next: 'text' | 'letter') => setTab(next)} aria-label="Что показать" sx={{ borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
          <Tab value="text" label="Текст для замечаний" />
          <Tab value="letter" label="Письмо" />
        </Tabs>
      )}
      {marking && <TextToMark text={text} marked={draft.placed.map(({ quote }) => quote)} onMark={(quote) => onDraft(withRemark(draft, quote))} />}
      {/* The letter stays drawn under the text, so that it keeps its place. */}
      <Box sx={{ display: marking ? 'none' : 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>{children}</Box>
    </>
  )
}

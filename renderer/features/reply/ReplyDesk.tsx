import { useState } from 'react'
import Box from '@mui/material/Box'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { Page } from '../../components/Page.tsx'
import { ConflictDesk } from './ConflictDesk.tsx'
import { LetterHandleContext, type LetterHandle } from './editor/letter-handle.ts'
import { LetterForm } from './LetterForm.tsx'
import { ReplyHeader } from './ReplyHeader.tsx'
import { RightPane, type Shown } from './RightPane.tsx'
import { SidePane, type SideTab } from './SidePane.tsx'
import { useDraft } from './useDraft.ts'

/** Writing: the appeal, the letter, and the very PDF beside each other. */
export function ReplyDesk({ view, reply }: { readonly view: CaseView; readonly reply: ReplyView }) {
  const draft = useDraft(reply)
  const [shown, setShown] = useState<Shown>({ kind: 'letter' })
  const [side, setSide] = useState<SideTab>(() => (reply.remarks.some(({ resolvedAt }) => resolvedAt === null) ? 'remarks' : 'appeal'))
  const [folded, setFolded] = useState(false)
  const [handle, setHandle] = useState<LetterHandle | null>(null)
  const back = () => setShown({ kind: 'letter' })

  if (draft.now.theirs !== null) return <ConflictDesk view={view} draft={draft} theirs={draft.now.theirs} />
  return (
    <LetterHandleContext value={handle}>
    <Page>
      <ReplyHeader view={view} />
      <Box sx={{ display: 'grid', gridTemplateColumns: `${folded ? '40px' : '288px'} minmax(380px, 1fr) minmax(360px, 36%)`, gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
        <SidePane
          view={view}
          reply={reply}
          document={draft.now.text.document}
          tab={side}
          folded={folded}
          onTab={setSide}
          onFold={setFolded}
          aside={draft.now.aside}
          compared={shown.kind === 'wording' ? shown.wording : null}
          onOpenFile={(file) => setShown({ kind: 'file', file })}
          onCompare={(wording) => setShown({ kind: 'wording', wording })}
        />
        <LetterForm view={view} reply={reply} draft={draft} handle={handle} onHandle={setHandle} onRemarks={() => { setSide('remarks'); setFolded(false) }} />
        <RightPane
          replyId={reply.id}
          text={draft.now.text}
          shown={shown}
          onBack={back}
          onRestore={(wording) => {
            draft.keeper.replace(wording.text, `Ваш текст до возврата: ${wording.title.toLowerCase()}`)
            back()
          }}
        />
      </Box>
    </Page>
    </LetterHandleContext>
  )
}

import { useRef, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { isAnswer } from '../../../domain/letter-kind.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { describeFailure } from '../../lib/failure.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { spellingItem, SPELLING_PLACE, type SpellingNews } from './aids/useSpellingNews.ts'
import { BodyField } from './BodyField.tsx'
import { ClosingFields } from './ClosingFields.tsx'
import type { LetterHandle } from './editor/letter-handle.ts'
import { focusField } from './focus-field.ts'
import { HeadFields } from './HeadFields.tsx'
import { problemsOf, ReplyChecklist } from './ReplyChecklist.tsx'
import { SaveLine } from './SaveLine.tsx'
import type { DraftSnapshot } from './draft-keeper.ts'
import type { Draft } from './useDraft.ts'
import { useSubmit } from './useSubmit.ts'

interface Props {
  readonly view: CaseView
  readonly reply: ReplyView
  readonly draft: Draft
  readonly handle: LetterHandle | null
  readonly onHandle: (handle: LetterHandle | null) => void
  readonly onRemarks: () => void
}

/** The letter field by field; under it, what is missing, what is saved, and «На подпись». */
export function LetterForm({ view, reply, draft: { keeper, now }, handle, onHandle, onRemarks }: Props) {
  const answer = isAnswer(reply.kind)
  const frame = useRef<HTMLFormElement>(null)
  const [spelling, setSpelling] = useState<SpellingNews | null>(null)
  const { submit, attempted, pending, failure } = useSubmit(reply, keeper)
  const problems = attempted ? problemsOf(reply.checklist) : new Map<string, string>()
  const edit = keeper.edit.bind(keeper)
  const goTo = (field: string) => {
    if (field === 'remarks') onRemarks()
    else if (field === 'gap') handle?.goToGap()
    else if (field === SPELLING_PLACE) spelling?.goToNext()
    else focusField(frame.current, field)
  }
  const send = () => void submit().then((missing) => { if (missing !== null) goTo(missing) })
  useHotkeys({ 'ctrl+enter': send, 'ctrl+s': () => void keeper.flush() })

  return (
    <Paper component="section" aria-label="Текст письма" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      <Box component="form" ref={frame} noValidate onSubmit={(event) => event.preventDefault()} sx={{ display: 'flex', flexDirection: 'column', gap: 1, flex: 1, minHeight: 0, overflow: 'auto', px: 1.5, py: 1.25 }}>
        <HeadFields caseId={view.id} text={now.text} problems={problems} edit={edit} />
        <BodyField view={view} reply={reply} text={now.text} keeper={keeper} problem={problems.get('body')} handle={handle} onHandle={onHandle} onSpelling={setSpelling} />
        <ClosingFields card={view.card} answer={answer} text={now.text} problems={problems} edit={edit} />
      </Box>
      <Stack spacing={0.75} sx={{ borderTop: 1, borderColor: 'divider', px: 1.5, py: 1 }}>
        <FailureAlert error={failure ?? refusalOf(now)} action={failure === null ? 'сохранение письма' : 'передачу на подпись'} />
        <ReplyChecklist items={spelling === null ? reply.checklist : [...reply.checklist, spellingItem(spelling)]} caseId={view.id} onGo={goTo} />
        <Stack direction="row" spacing={1} useFlexGap sx={{ alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' }}>
          <SaveLine now={now} onRetry={() => void keeper.flush()} />
          <Button variant="contained" disabled={pending || !view.permissions.includes('submit')} onClick={send} sx={{ ml: 'auto' }}>
            На подпись <Kbd>Ctrl ↵</Kbd>
          </Button>
        </Stack>
      </Stack>
    </Paper>
  )
}

/** A refusal to save; a service that is not there is said by the banner of the window and by the line of saving. */
function refusalOf({ state, failure }: DraftSnapshot): unknown {
  if (state !== 'failed') return null
  const { code } = describeFailure(failure)
  return code === 'SERVICE_DOWN' || code === 'TIMEOUT' ? null : failure
}

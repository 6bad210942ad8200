import { type ReactNode, useRef, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { Link } from 'react-router'
import type { ReplyView } from '../../../contract/replies.ts'
import { Kbd } from '../../components/Kbd.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { KeyField } from './KeyField.tsx'
import { Readiness } from './Readiness.tsx'
import { NO_REMARKS, type ReturnDraft } from './return-draft.ts'
import { ReturnForm } from './ReturnForm.tsx'
import type { Outcome } from './SignedNote.tsx'
import { SigningFailure } from './SigningFailure.tsx'
import type { KeyPassword } from './useKeyPassword.ts'
import type { QueuedLetter } from './useSignatureQueue.ts'
import { useSettled } from './useSettled.ts'
import { useSigning } from './useSigning.ts'

interface Props {
  readonly letter: QueuedLetter
  readonly reply: ReplyView | null
  /** The letter is on the screen: nothing is signed unseen. */
  readonly shown: boolean
  readonly password: KeyPassword
  /** Remarks being typed; null while the letter is not being returned. */
  readonly draft: ReturnDraft | null
  readonly onDraft: (draft: ReturnDraft | null) => void
  readonly onDone: (outcome: Outcome) => void
  /** Several letters are ticked: they are signed together, from the bar above. */
  readonly amongMany: boolean
}

/** Sign, or return with remarks. The password is typed here, not in a window over the letter. */
export function Decision({ letter, reply, shown, password, draft, onDraft, onDone, amongMany }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const returning = draft !== null
  const [asked, setAsked] = useState(false)
  const { signing, sign, wrongPassword } = useSigning(letter, password, onDone)
  const settled = useSettled(shown)
  // Once the password is known, one key signs; pressed twice by a slip it must not reach the next letter.
  const ready = password.needed ? shown : settled

  const press = () => {
    if (returning || signing.isPending || !ready) return
    if (password.needed && password.value === '') {
      setAsked(true)
      field.current?.focus()
      return
    }
    void sign().catch(() => field.current?.select())
  }
  useHotkeys({ ...(amongMany ? {} : { 'ctrl+enter': press }), r: () => onDraft(NO_REMARKS) }, !returning)

  if (returning) return <Bar><ReturnForm letter={letter} draft={draft} onChange={onDraft} onDone={onDone} /></Bar>
  const problem = wrongPassword ?? (asked && password.needed && password.value === '' ? 'Введите пароль ключа, чтобы подписать.' : null)
  return (
    <Bar>
      {reply !== null && <Readiness items={reply.checklist} />}
      <SigningFailure error={signing.error} />
      <Box component="form" onSubmit={(event) => { event.preventDefault(); press() }} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
        {!amongMany && <KeyField password={password} problem={problem} inputRef={field} />}
        <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
          <Button type="button" color="inherit" disabled={signing.isPending} onClick={() => onDraft(NO_REMARKS)}>Вернуть с замечаниями <Kbd>R</Kbd></Button>
          <Button component={Link} to={`/cases/${letter.row.id}?action=print_ink`} color="inherit" disabled={signing.isPending}>Подписать на бумаге…</Button>
          {!amongMany && <Button type="submit" variant="contained" disabled={signing.isPending || !ready}>{signing.isPending ? 'Подписывается…' : shown ? <>Подписать <Kbd>Ctrl ↵</Kbd></> : 'Письмо открывается…'}</Button>}
        </Box>
      </Box>
    </Bar>
  )
}

function Bar({ children }: { readonly children: ReactNode }) {
  return <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75, borderTop: 1, borderColor: 'divider', px: 2, py: 1.25 }}>{children}</Box>
}

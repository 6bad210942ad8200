import { type FormEvent, useState } from 'react'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMutation } from '@tanstack/react-query'
import type { SessionState, SessionUser } from '../../../contract/session.ts'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { PasswordField } from '../../components/PasswordField.tsx'
import { api } from '../../lib/client.ts'
import { useSessionActions } from '../../lib/session.ts'
import { Brand } from './Brand.tsx'

interface LockScreenProps {
  readonly session: SessionState
  readonly user: SessionUser
}

/**
 * Covers the desk and leaves it as it is: unlocking returns to the same unsaved form. When the session itself is gone (the service
 * was restarted and knows it no more) the same password signs in anew, on top of the same screen.
 */
export function LockScreen({ session, user }: LockScreenProps) {
  const { opened, ended } = useSessionActions()
  const [password, setPassword] = useState('')
  const [leaving, setLeaving] = useState(false)
  const lost = session.phase === 'sign_in'
  const unlock = useMutation(api.session.unlock.mutationOptions({ onSuccess: (state) => opened(state), onError: () => setPassword('') }))
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: ({ state, token }) => opened(state, token), onError: () => setPassword('') }))
  const signOut = useMutation(api.session.signOut.mutationOptions({ onSuccess: ended }))
  const pending = unlock.isPending || signIn.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (pending || password === '') return
    if (lost) signIn.mutate({ login: user.login, password })
    else unlock.mutate({ password })
  }
  const leave = () => (lost ? ended(session) : signOut.mutate(undefined))
  return (
    <Dialog open fullScreen transitionDuration={0} aria-labelledby="lock-title" slotProps={{ paper: { sx: { bgcolor: 'background.default', display: 'grid', placeItems: 'center', border: 0 } } }}>
      <Stack component="form" onSubmit={submit} noValidate spacing={1.75} sx={{ width: 380 }}>
        <Brand organisation={session.organisation} />
        <Typography id="lock-title" variant="h2" component="p">{lost ? 'Сеанс завершён — войдите снова' : 'Рабочее место заблокировано'}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{user.fullName}. Всё, что было на экране, осталось как было.</Typography>
        <PasswordField label="Пароль" autoFocus autoComplete="current-password" value={password} onChange={setPassword} />
        <FailureAlert error={unlock.error ?? signIn.error ?? signOut.error} action="вход" />
        <Button type="submit" variant="contained" disabled={password === ''} loading={pending}>{lost ? 'Войти' : 'Разблокировать'}</Button>
        <Link component="button" type="button" onClick={() => setLeaving(true)}>Войти другим сотрудником</Link>
      </Stack>
      <ConfirmDialog open={leaving} title="Завершить этот сеанс?" confirmLabel="Завершить сеанс, закрыть экраны" cancelLabel="Остаться" onConfirm={leave} onCancel={() => setLeaving(false)}>
        Несохранённое на экранах этого сотрудника пропадёт; черновики карточек и ответов сохранены.
      </ConfirmDialog>
    </Dialog>
  )
}

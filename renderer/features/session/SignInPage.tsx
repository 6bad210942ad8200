import { type FormEvent, useEffect, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMutation } from '@tanstack/react-query'
import type { SessionState } from '../../../contract/session.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { PasswordField } from '../../components/PasswordField.tsx'
import { api } from '../../lib/client.ts'
import { useSessionActions } from '../../lib/session.ts'
import { Brand } from './Brand.tsx'
import { TrainingPeople } from './TrainingPeople.tsx'

export function SignInPage({ session }: { readonly session: SessionState }) {
  const { opened } = useSessionActions()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const signIn = useMutation(api.session.signIn.mutationOptions({ onSuccess: ({ state, token }) => opened(state, token) }))
  useEffect(() => {
    document.title = 'Вход — АРМ «Обращения»'
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!signIn.isPending) signIn.mutate({ login, password })
  }
  const fill = (person: { login: string; password: string }) => {
    setLogin(person.login)
    setPassword(person.password)
    signIn.reset()
  }
  return (
    <Box component="main" sx={{ height: '100%', overflow: 'auto', display: 'grid', placeItems: 'center', p: 3 }}>
      <Stack direction="row" spacing={3} sx={{ alignItems: 'flex-start' }}>
        <Paper variant="outlined" component="form" onSubmit={submit} noValidate sx={{ width: 380, p: 3 }}>
          <Stack spacing={1.75}>
            <Brand organisation={session.organisation} />
            <TextField label="Имя для входа" name="login" autoComplete="username" autoFocus value={login} onChange={(event) => setLogin(event.target.value)} />
            <PasswordField label="Пароль" name="password" autoComplete="current-password" value={password} onChange={setPassword} />
            <FailureAlert error={signIn.error} action="вход" />
            <Button type="submit" variant="contained" disabled={login.trim() === '' || password === ''} loading={signIn.isPending}>Войти</Button>
          </Stack>
        </Paper>
        {session.training && session.trainingPeople.length > 0 && <TrainingPeople people={session.trainingPeople} chosen={login} onChoose={fill} />}
      </Stack>
    </Box>
  )
}

import { type FormEvent, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { passwordProblems } from '../../../domain/password-policy.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { PasswordField } from '../../components/PasswordField.tsx'
import { api } from '../../lib/client.ts'
import { useUser } from '../../lib/session.ts'

/** The old password, the new one twice; the rules are told while typing. */
export function PasswordForm({ onDone }: { readonly onDone?: () => void }) {
  const user = useUser()
  const queries = useQueryClient()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const change = useMutation(
    api.session.changePassword.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.session.state.key() })
        onDone?.()
      },
    }),
  )
  const problems = next === '' ? [] : passwordProblems(next, user.login)
  const differs = again !== '' && again !== next
  const ready = current !== '' && next !== '' && problems.length === 0 && again === next
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !change.isPending) change.mutate({ current, next })
  }
  return (
    <Box component="form" onSubmit={submit} noValidate>
      <Stack spacing={1.75}>
        <PasswordField label="Нынешний пароль" autoComplete="current-password" autoFocus value={current} onChange={setCurrent} />
        <PasswordField label="Новый пароль" autoComplete="new-password" value={next} onChange={setNext} error={problems.length > 0} helperText={problems[0] ?? 'Не короче 10 знаков; удобна фраза из нескольких слов'} />
        <PasswordField label="Новый пароль ещё раз" autoComplete="new-password" value={again} onChange={setAgain} error={differs} helperText={differs ? 'Пароли не совпадают' : undefined} />
        <FailureAlert error={change.error} action="смену пароля" />
        <Button type="submit" variant="contained" disabled={!ready} loading={change.isPending} sx={{ alignSelf: 'flex-start' }}>Сменить пароль</Button>
      </Stack>
    </Box>
  )
}

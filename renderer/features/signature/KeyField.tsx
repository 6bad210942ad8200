import type { Ref } from 'react'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { PasswordField } from '../../components/PasswordField.tsx'
import type { KeyPassword } from './useKeyPassword.ts'

interface Props {
  readonly password: KeyPassword
  readonly problem: string | null
  readonly inputRef: Ref<HTMLInputElement>
}

/** The password of the key; once it has opened the key it folds to a line, so that the next letter needs one press. */
export function KeyField({ password, problem, inputRef }: Props) {
  if (password.proved && problem === null) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Пароль ключа помним, пока открыта эта страница.{' '}
        <Link component="button" type="button" variant="body2" onClick={() => password.set('')}>Забыть</Link>
      </Typography>
    )
  }
  return <PasswordField label="Пароль ключа подписи" value={password.value} onChange={password.set} error={problem !== null} helperText={problem ?? undefined} inputRef={inputRef} />
}

import type { Ref } from 'react'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { PasswordField } from '../../components/PasswordField.tsx'
import { timeLeft } from './time-left.ts'
import type { KeyPassword } from './useKeyPassword.ts'

interface Props {
  readonly password: KeyPassword
  readonly problem: string | null
  readonly inputRef: Ref<HTMLInputElement>
}

/** The password of the key; while the service remembers it, it folds to a line, so that the next letter needs one press. */
export function KeyField({ password, problem, inputRef }: Props) {
  if (password.noKey) {
    return <Typography variant="body2">Ключ подписи не загружен. <Link component={RouterLink} to="/settings/keys">Загрузить ключ</Link></Typography>
  }
  if (password.needed || problem !== null) {
    return <PasswordField label="Пароль ключа подписи" value={password.value} onChange={password.set} error={problem !== null} helperText={problem ?? undefined} inputRef={inputRef} />
  }
  if (password.secondsLeft === null) return <Typography variant="body2" color="textSecondary">Подпись ставит внешняя программа.</Typography>
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      Пароль ключа помним ещё {timeLeft(password.secondsLeft)}.{' '}
      <Link component="button" type="button" variant="body2" onClick={password.forget}>Забыть пароль</Link>
    </Typography>
  )
}

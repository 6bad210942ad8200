import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { describeFailure } from '../../lib/failure.ts'
import { passwordProblem } from './useSigning.ts'

/** Why the letter was not signed. A wrong password is said under its field; a key that cannot sign leads to the settings. */
export function SigningFailure({ error }: { readonly error: unknown }) {
  if (error === null || passwordProblem(error) !== null) return null
  const failure = describeFailure(error, 'подписание')
  if (failure.code !== 'KEY_REJECTED') return <FailureAlert error={error} action="подписание" />
  return (
    <Alert severity="error" role="alert">
      <Typography sx={{ fontWeight: 600 }}>{failure.message}</Typography>
      <Typography variant="body2">Письмо осталось в очереди. <Link component={RouterLink} to="/settings/keys">Открыть ключи подписи</Link></Typography>
    </Alert>
  )
}

import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { FailureAlert } from '../components/FailureAlert.tsx'
import { useLinkState } from '../lib/live.ts'

interface OpeningProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Before the service has said who is signed in. */
export function Opening({ error, onRetry }: OpeningProps) {
  const link = useLinkState()
  const refusal = link.state === 'down' ? link.message : null
  return (
    <Stack component="main" spacing={2} sx={{ width: 420, mx: 'auto', mt: '22vh' }}>
      <Typography variant="h1">АРМ «Обращения»</Typography>
      {error === null || error === undefined ? (
        <>
          <Typography sx={{ color: 'text.secondary' }}>Открываем базу…</Typography>
          <LinearProgress aria-label="Открываем базу" />
        </>
      ) : (
        <>
          {refusal === null ? <FailureAlert error={error} action="открытие базы" /> : <Alert severity="error" role="alert">{refusal}</Alert>}
          <Button variant="contained" onClick={onRetry}>Повторить</Button>
        </>
      )}
    </Stack>
  )
}

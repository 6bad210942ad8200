import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { FailureAlert } from '../components/FailureAlert.tsx'

interface OpeningProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Before the service has said who is signed in. */
export function Opening({ error, onRetry }: OpeningProps) {
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
          <FailureAlert error={error} action="открытие базы" />
          <Button variant="contained" onClick={onRetry}>Повторить</Button>
        </>
      )}
    </Stack>
  )
}

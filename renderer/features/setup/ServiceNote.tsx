import Alert from '@mui/material/Alert'
import { useLinkState } from '../../lib/live.ts'

export function ServiceNote() {
  const { state } = useLinkState()
  if (state === 'up') return null
  return <Alert severity="info" role="status">Служба программы запускается. Введённое остаётся на экране.</Alert>
}

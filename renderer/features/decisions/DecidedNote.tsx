import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'

export interface Decided {
  readonly text: string
  readonly caseId: number
  readonly number: string
}

/** What was just decided, and where the case went. */
export function DecidedNote({ decided, onClose }: { readonly decided: Decided; readonly onClose: () => void }) {
  return (
    <Alert severity="success" role="status" onClose={onClose}>
      {decided.text}. <Link component={RouterLink} to={`/cases/${decided.caseId}`} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>Открыть {decided.number}</Link>
    </Alert>
  )
}

import Alert from '@mui/material/Alert'
import type { Trial } from '../../../../contract/mailboxes.ts'

/** What the trial found: all well, or what is wrong and what to do. */
export function TrialResult({ trial }: { readonly trial: Trial | undefined }) {
  if (trial === undefined) return null
  return trial.ok ? <Alert severity="success" role="status">{trial.summary}</Alert> : <Alert severity="error" role="alert">{trial.problem}</Alert>
}

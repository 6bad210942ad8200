import { useEffect, useRef } from 'react'
import Alert from '@mui/material/Alert'
import type { Trial } from '../../../../contract/mailboxes.ts'

interface TrialResultProps {
  readonly trial: Trial | undefined
  /** The field of the form that says it already, or null. */
  readonly beside: (path: string | null) => string | null
}

/** What the trial found, unless it stands at its field. Comes into sight by itself: the form is longer than the screen. */
export function TrialResult({ trial, beside }: TrialResultProps) {
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (trial !== undefined) shown.current?.scrollIntoView({ block: 'nearest' })
  }, [trial])
  if (trial === undefined || (!trial.ok && beside(trial.field) !== null)) return null
  const look = { ref: shown, sx: { scrollMarginBottom: 72 } }
  return trial.ok ? <Alert {...look} severity="success" role="status">{trial.summary}</Alert> : <Alert {...look} severity="error" role="alert">{trial.problem}</Alert>
}

import { useState } from 'react'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Collapse from '@mui/material/Collapse'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { describeFailure } from '../lib/failure.ts'

interface FailureAlertProps {
  readonly error: unknown
  /** What was being done, in the accusative: «регистрацию», «сохранение карточки». */
  readonly action?: string
  readonly onRetry?: () => void
  /** For a form that may meet a newer version: drops what was typed and shows what the store holds. Offered on CONFLICT only. */
  readonly onReload?: () => void
  readonly onClose?: () => void
}

/** What happened, what was kept, what to do next; the technical part one click away. Nothing when there is no error. */
export function FailureAlert({ error, action, onRetry, onReload, onClose }: FailureAlertProps) {
  const [open, setOpen] = useState(false)
  if (error === null || error === undefined) return null
  const failure = describeFailure(error, action)
  const lines = [...(failure.details.fields?.map((field) => field.message) ?? []), ...(failure.details.missing ?? [])].filter((line) => !failure.message.includes(line))
  const changed = [failure.details.changedBy, failure.details.reason].filter((part) => part !== undefined)
  const retry = failure.code === 'CONFLICT' && onReload !== undefined ? { label: 'Показать новое', run: onReload } : onRetry === undefined ? null : { label: 'Повторить', run: onRetry }
  return (
    <Alert severity="error" role="alert" {...(onClose === undefined ? {} : { onClose })} {...(retry === null ? {} : { action: <Button size="small" color="inherit" onClick={retry.run}>{retry.label}</Button> })}>
      <Typography component="div" sx={{ fontWeight: 600 }}>{failure.message}</Typography>
      {lines.length > 0 && <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>{lines.map((line) => <li key={line}>{line}</li>)}</Box>}
      {failure.advice !== null && <Typography component="div" variant="body2" sx={{ color: 'text.secondary' }}>{failure.advice}</Typography>}
      <Link component="button" type="button" variant="body2" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Скрыть подробности' : 'Подробности для администратора'}</Link>
      <Collapse in={open} unmountOnExit>
        <Box component="pre" sx={{ m: 0, mt: 0.5, fontSize: 12.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{[failure.technical, ...changed].join('\n')}</Box>
      </Collapse>
    </Alert>
  )
}

import CloseIcon from '@mui/icons-material/Close'
import { Box, Button, IconButton, Paper, Typography } from '@mui/material'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { describeFailure } from '../../lib/failure.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Conflict } from './Conflict.tsx'

interface Props {
  readonly title: string
  readonly children: ReactNode
  readonly error: unknown
  /** For the failure: «назначение исполнителя». */
  readonly action: string
  readonly submitLabel: string
  readonly pending: boolean
  /** Why the button is not offered yet. */
  readonly blocked?: string | null
  onSubmit(): void
  onClose(): void
  /** Takes the whole column: the fields scroll, the buttons and `beside` stay. */
  readonly fill?: boolean
  readonly beside?: ReactNode
  /** Replaces the button, for what is asked about once more. */
  readonly submit?: ReactNode
}

const INLINE = { borderColor: 'primary.main', p: 1.75, display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr)', flexShrink: 0 } as const
const FILLED = { borderColor: 'primary.main', p: 1.75, display: 'flex', flexDirection: 'column', gap: 1.25, height: '100%', minHeight: 0 } as const

/** A form that opens inside the page: Esc closes, Ctrl+Enter does. */
export function FormSection({ title, children, error, action, submitLabel, pending, blocked = null, onSubmit, onClose, submit, fill = false, beside }: Props) {
  const id = useId()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    const node = section.current
    node?.scrollIntoView({ block: 'nearest' })
    if (node !== null && !node.contains(document.activeElement)) node.querySelector<HTMLElement>('input:not([type=hidden]), textarea, [role=combobox]')?.focus()
  }, [])
  // Before the field sees it: a choice would open its list at Ctrl+Enter.
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || submit !== undefined || blocked !== null || pending) return
    event.preventDefault()
    event.stopPropagation()
    onSubmit()
  }
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose()
  }
  const failed = error === null || error === undefined ? null : describeFailure(error, action)
  return (
    <Paper ref={section} component="section" variant="outlined" aria-labelledby={id} onKeyDownCapture={sendByKey} onKeyDown={closeByKey} sx={fill ? FILLED : INLINE}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexShrink: 0 }}>
        <Typography id={id} variant="h2" sx={{ flex: 1 }}>
          {title}
        </Typography>
        <IconButton aria-label="Закрыть" title="Закрыть (Esc)" onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {fill ? <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', display: 'flex', flexDirection: 'column', gap: 1, mx: -1.75, px: 1.75, pb: 0.5, scrollbarGutter: 'stable' }}>{children}</Box> : children}
      {beside}
      {failed?.code === 'CONFLICT' ? <Conflict failure={failed} /> : failed !== null && <FailureAlert error={error} action={action} />}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', alignItems: 'center', gap: 1.5 }}>
        {blocked !== null && (
          <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
            {blocked}
          </Typography>
        )}
        <Button color="inherit" onClick={onClose}>
          Закрыть
        </Button>
        {submit ?? (
          <Button variant="contained" onClick={onSubmit} disabled={pending || blocked !== null}>
            {submitLabel} <Kbd>Ctrl ↵</Kbd>
          </Button>
        )}
      </Box>
    </Paper>
  )
}

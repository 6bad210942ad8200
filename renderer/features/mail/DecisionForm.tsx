import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'

interface Props {
  readonly title: string
  readonly submitLabel: string
  readonly children: ReactNode
  /** Why it cannot be sent yet; shown when it is tried. */
  readonly blocked: string | null
  readonly pending: boolean
  readonly error: unknown
  onSubmit(): void
  onClose(): void
}

const KEY = { opacity: 1 }

/** A small form in the right column: Ctrl+Enter does, Esc goes back. */
export function DecisionForm({ title, submitLabel, children, blocked, pending, error, onSubmit, onClose }: Props) {
  const send = () => {
    if (blocked === null && !pending) onSubmit()
  }
  useHotkeys({ 'ctrl+enter': send })
  return (
    <Box component="form" aria-label={title} onSubmit={(event) => { event.preventDefault(); send() }} onKeyDown={(event) => { if (event.key === 'Escape' && !event.defaultPrevented) onClose() }} sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 1.75, py: 1.25, display: 'flex', flexDirection: 'column', gap: 1.25 }}>
        <Typography variant="h2">{title}</Typography>
        {children}
        {error !== null && <FailureAlert error={error} action="решение о письме" />}
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', px: 1.75, py: 1.25, display: 'grid', gap: 0.75 }}>
        {blocked !== null && <Typography variant="body2" color="textSecondary">{blocked}</Typography>}
        <Button type="submit" variant="contained" disabled={pending || blocked !== null}>{submitLabel} <Kbd>Ctrl ↵</Kbd></Button>
        <Button type="button" color="inherit" onClick={onClose}>Назад <Kbd style={KEY}>Esc</Kbd></Button>
      </Box>
    </Box>
  )
}

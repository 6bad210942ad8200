import CloseIcon from '@mui/icons-material/Close'
import { Box, IconButton, Paper, Typography } from '@mui/material'
import { type ReactNode, useEffect, useId, useRef } from 'react'

interface Props {
  readonly title: string
  readonly children: ReactNode
  readonly footer?: ReactNode
  onClose(): void
}

/** Beside the list, never over it: the list answers while the panel is open. Esc closes it. */
export function SidePanel({ title, children, footer, onClose }: Props) {
  const id = useId()
  const body = useRef<HTMLDivElement>(null)
  // Whoever opened it goes on inside it.
  useEffect(() => body.current?.querySelector<HTMLElement>('input, button')?.focus(), [])
  return (
    <Paper
      component="aside" variant="outlined" aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
      sx={{ width: 340, flexShrink: 0, display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', px: 1.75, minHeight: 40, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
        <Typography id={id} variant="h3" component="h2" sx={{ flex: 1 }}>{title}</Typography>
        <IconButton size="small" edge="end" aria-label="Закрыть панель" onClick={onClose}><CloseIcon fontSize="small" /></IconButton>
      </Box>
      <Box ref={body} sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 1.75, py: 1.25 }}>{children}</Box>
      {footer !== undefined && <Box sx={{ px: 1.75, py: 1, borderTop: 1, borderColor: 'divider', flexShrink: 0 }}>{footer}</Box>}
    </Paper>
  )
}

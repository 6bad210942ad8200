import type { ReactNode } from 'react'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'

interface Props {
  readonly label: string
  readonly children: ReactNode
  /** The decision; always on the screen. */
  readonly footer: ReactNode
}

export function DeskFrame({ label, children, footer }: Props) {
  return (
    <Paper component="section" aria-label={label} variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      <Box tabIndex={0} role="group" aria-label="Основание и последствия" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, py: 1.5 }}>{children}</Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.25 }}>{footer}</Box>
    </Paper>
  )
}

interface FactProps {
  readonly name: string
  /** Whose words these are, and when. */
  readonly note?: string
  readonly children: ReactNode
}

export function Fact({ name, note, children }: FactProps) {
  return (
    <Box component="section" sx={{ mt: 1.5 }}>
      <Typography variant="h3" component="h3" color="textSecondary">{name}</Typography>
      <Typography component="div" sx={{ mt: 0.25, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{children}</Typography>
      {note !== undefined && <Typography variant="body2" color="textSecondary">{note}</Typography>}
    </Box>
  )
}

import type { ReactNode } from 'react'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'

interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  /** The next step: a button or a link. */
  readonly action?: ReactNode
}

/** An empty place that says why it is empty and what can be done. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <Stack spacing={1} sx={{ alignItems: 'center', justifyContent: 'center', textAlign: 'center', height: '100%', minHeight: 160, p: 3, color: 'text.secondary' }}>
      {icon !== undefined && <Box aria-hidden sx={{ display: 'flex', color: 'primary.light', '& svg': { fontSize: 36 } }}>{icon}</Box>}
      <Typography variant="h2" component="p" sx={{ color: 'text.primary' }}>{title}</Typography>
      {children !== undefined && <Typography component="div" sx={{ maxWidth: 460 }}>{children}</Typography>}
      {action !== undefined && <Box sx={{ pt: 0.5 }}>{action}</Box>}
    </Stack>
  )
}

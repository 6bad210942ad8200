import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

/** The right column: facts that scroll, actions that stay. */
export function SideFrame({ children, footer }: { readonly children: ReactNode; readonly footer: ReactNode }) {
  return (
    <>
      <Box tabIndex={0} role="group" aria-label="Сведения о письме" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 1.75, py: 1.25, display: 'flex', flexDirection: 'column', gap: 1.25 }}>{children}</Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider', px: 1.75, py: 1.25, display: 'grid', gap: 0.75 }}>{footer}</Box>
    </>
  )
}

export function SideBlock({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section">
      <Typography variant="h3" component="h2" color="textSecondary" sx={{ mb: 0.25 }}>{title}</Typography>
      {children}
    </Box>
  )
}

import type { ReactNode } from 'react'
import Box from '@mui/material/Box'

/** Buttons of a form in a panel that scrolls: always in sight at its lower edge. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return (
    <Box sx={{ position: 'sticky', bottom: -10, zIndex: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, mx: -1.75, px: 1.75, py: 1.25, mb: -1.25, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider' }}>{children}</Box>
    </Box>
  )
}

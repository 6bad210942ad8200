import type { ReactNode } from 'react'
import Stack from '@mui/material/Stack'

/** Buttons of a form in a panel that scrolls: always in sight at its lower edge. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return (
    <Stack direction="row" spacing={1} sx={{ position: 'sticky', bottom: -10, zIndex: 1, mx: -1.75, px: 1.75, pt: 1.25, pb: 1.25, mb: -1.25, bgcolor: 'background.paper', borderTop: 1, borderColor: 'divider' }}>
      {children}
    </Stack>
  )
}

import type { ReactNode } from 'react'
import Box from '@mui/material/Box'

/** The place of a page inside the shell: fills the height, its parts scroll by themselves. `scroll` lets the whole page scroll. */
export function Page({ children, scroll = false }: { readonly children: ReactNode; readonly scroll?: boolean }) {
  return (
    <Box sx={{ height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column', gap: 1.25, px: 2, pt: 1.5, pb: 1.75, overflow: scroll ? 'auto' : 'hidden' }}>{children}</Box>
  )
}

import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Fields side by side; `columns` as in CSS grid. */
export function Row({ columns, children }: { readonly columns: string; readonly children: ReactNode }) {
  return <Box sx={{ display: 'grid', gridTemplateColumns: columns, columnGap: 1.5, rowGap: 1, alignItems: 'start', '& > *': { minWidth: 0 } }}>{children}</Box>
}

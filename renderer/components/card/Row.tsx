import { Box } from '@mui/material'
import type { ReactNode } from 'react'

/** Fields side by side; `columns` as in CSS grid. All of one height, dates with room for ten characters. */
export function Row({ columns, children }: { readonly columns: string; readonly children: ReactNode }) {
  return <Box sx={{ display: 'grid', gridTemplateColumns: columns, columnGap: 1.5, rowGap: 1, alignItems: 'start', '& > *': { minWidth: 0 }, ...EVEN_FIELDS }}>{children}</Box>
}

export const EVEN_FIELDS = {
  '& .MuiOutlinedInput-root:not(.MuiInputBase-multiline)': { minHeight: 32 },
  '& .MuiFormLabel-asterisk': { display: 'none' },
  '& .MuiPickersOutlinedInput-root': { pl: '8px', pr: '2px', maxHeight: 32 },
  '& .MuiPickersOutlinedInput-root .MuiInputAdornment-root': { ml: 0 },
  '& .MuiPickersOutlinedInput-root .MuiIconButton-root': { p: '3px', m: 0 },
  '& .MuiPickersOutlinedInput-root .MuiSvgIcon-root': { fontSize: 18 },
} as const

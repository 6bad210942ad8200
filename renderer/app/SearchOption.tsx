import type { HTMLAttributes } from 'react'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { DueChip } from '../components/DueChip.tsx'
import type { Found } from './search-results.ts'

export function SearchOption({ option, ...props }: { readonly option: Found } & HTMLAttributes<HTMLLIElement>) {
  const { row } = option
  if (row === undefined) return <li {...props}>{option.label}</li>
  return (
    <li {...props}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '90px minmax(0, 1fr) auto', gap: 1, width: '100%', alignItems: 'center' }}>
        <Typography component="span" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>{row.number}</Typography>
        <Typography component="span" noWrap title={row.summary}>{row.applicant} <Box component="span" sx={{ color: 'text.secondary' }}>{row.summary}</Box></Typography>
        <DueChip due={row.due} />
      </Box>
    </li>
  )
}

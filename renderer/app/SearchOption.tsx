import type { HTMLAttributes } from 'react'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { DueChip } from '../components/DueChip.tsx'
import { FoundLine } from '../components/search/FoundLine.tsx'
import type { Found } from './search-results.ts'

export function SearchOption({ option, ...props }: { readonly option: Found } & HTMLAttributes<HTMLLIElement>) {
  const { row, found = [] } = option
  if (row === undefined) return <li {...props}><Typography component="span" noWrap title={option.label}>{option.label}</Typography></li>
  return (
    <li {...props}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr) auto', columnGap: 1, width: '100%', alignItems: 'baseline' }}>
        <Typography component="span" sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>{row.number}</Typography>
        <Typography component="span" noWrap title={row.summary}>{row.applicant} <Box component="span" sx={{ color: 'text.secondary' }}>{row.summary}</Box></Typography>
        <DueChip due={row.due} />
        {found.slice(0, 1).map((one) => <Box key={one.place} sx={{ gridColumn: '2 / -1', minWidth: 0 }}><FoundLine found={one} /></Box>)}
      </Box>
    </li>
  )
}

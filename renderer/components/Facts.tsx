import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

/** Names and values in two columns under a heading; what is empty is not shown. */
export function Facts({ title, facts }: { readonly title: string; readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const shown = facts.filter(([, value]) => value !== '')
  if (shown.length === 0) return null
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="h3" component="h2" sx={{ color: 'text.secondary', mb: 0.5 }}>
        {title}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '132px minmax(0, 1fr)', columnGap: 1.5, rowGap: 0.5 }}>
        {shown.map(([name, value], index) => (
          <Box key={`${name}${index}`} sx={{ display: 'contents' }}>
            <Typography component="dt" color="textSecondary" sx={name === '' ? { display: 'none' } : {}}>
              {name}
            </Typography>
            <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere', ...(name === '' && { gridColumn: '1 / -1' }) }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

import { Box, Typography } from '@mui/material'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly text: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
}

/** Stands where a document would: why it is not shown and what to do. */
export function FileNotice({ title, text, icon, children }: Props) {
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'grid', placeContent: 'center', justifyItems: 'center', textAlign: 'center', gap: 1, p: 4 }}>
      {icon !== undefined && <Box sx={{ color: 'text.secondary', '& svg': { fontSize: 40 } }}>{icon}</Box>}
      <Typography component="h3" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: 420 }}>
        {text}
      </Typography>
      {children !== undefined && <Box sx={{ mt: 1 }}>{children}</Box>}
    </Box>
  )
}

import { type ReactNode, useEffect } from 'react'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'

interface PageHeaderProps {
  readonly title: string
  /** What stands beside the title: a count, a chip. */
  readonly aside?: ReactNode
  readonly actions?: ReactNode
}

/** The one h1 of a page, its count and its actions; also names the window. */
export function PageHeader({ title, aside, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} — АРМ «Обращения»`
  }, [title])
  return (
    <Stack component="header" direction="row" spacing={1.5} sx={{ alignItems: 'center', minHeight: 34, flexShrink: 0 }}>
      <Typography variant="h1">{title}</Typography>
      {aside !== undefined && <Box sx={{ color: 'text.secondary', minWidth: 0 }}>{aside}</Box>}
      <Box sx={{ flexGrow: 1 }} />
      {actions !== undefined && <Stack direction="row" spacing={1} sx={{ alignItems: 'center', flexShrink: 0 }}>{actions}</Stack>}
    </Stack>
  )
}

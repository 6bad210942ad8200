import { type ReactNode, useId } from 'react'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'

interface PanelProps {
  readonly title?: string
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** Fills the height it is given and scrolls inside. */
  readonly fill?: boolean
  /** No inner margins: for lists and tables that reach the edges. */
  readonly flush?: boolean
}

export function Panel({ title, aside, children, fill = false, flush = false }: PanelProps) {
  const id = useId()
  return (
    <Paper component="section" variant="outlined" {...(title === undefined ? {} : { 'aria-labelledby': id })} sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, ...(fill && { height: '100%' }) }}>
      {title !== undefined && (
        <Stack direction="row" spacing={1} sx={{ alignItems: 'baseline', justifyContent: 'space-between', px: 1.75, pt: 1.25, pb: flush ? 1 : 0.25, flexShrink: 0 }}>
          <Typography id={id} variant="h3" component="h2">{title}</Typography>
          {aside !== undefined && <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>{aside}</Typography>}
        </Stack>
      )}
      <Box sx={{ flexGrow: 1, minHeight: 0, ...(fill && { overflow: 'auto' }), ...(!flush && { px: 1.75, py: 1.25 }) }}>{children}</Box>
    </Paper>
  )
}

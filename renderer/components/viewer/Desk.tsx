import { Box } from '@mui/material'
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly frame: (node: HTMLDivElement | null) => void
  readonly children: ReactNode
}

/** The grey table on which sheets lie; scrolls both ways and takes the keyboard. */
export function Desk({ label, frame, children }: Props) {
  return (
    <Box
      ref={frame}
      tabIndex={0}
      role="region"
      aria-label={label}
      sx={{
        flex: 1,
        minHeight: 0,
        overflow: 'auto',
        px: 1.5,
        bgcolor: 'surface.desk',
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    >
      {children}
    </Box>
  )
}

/** Room beside the sheets: paddings of the desk and its scroll bar. */
export const DESK_MARGIN = 24 + 14

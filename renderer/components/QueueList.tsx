import { useEffect, useRef, type ReactNode } from 'react'
import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { Due } from '../../contract/card.ts'
import { DueChip } from './DueChip.tsx'

interface QueueListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly current: string
  readonly keyOf: (item: T) => string
  /** The number, in bold, and the clock under the lines where one runs. */
  readonly heading: (item: T) => string
  readonly due?: (item: T) => Due
  readonly children: (item: T) => ReactNode
  readonly onChoose: (key: string) => void
  /** Above the list, and before each item: for choosing several. */
  readonly head?: ReactNode
  readonly renderBefore?: ((item: T) => ReactNode) | undefined
}

/** The left column of a queue: what waits, the current one always in sight. */
export function QueueList<T>({ label, items, current, keyOf, heading, due, children, onChoose, head, renderBefore }: QueueListProps<T>) {
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current !== '') chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <Paper component="nav" aria-label={label} variant="outlined" sx={{ minHeight: 0, overflow: 'auto' }}>
      {head !== undefined && head !== false && <Box sx={{ px: 0.75, pt: 0.5 }}>{head}</Box>}
      <List disablePadding sx={{ p: 0.75 }}>
        {items.map((item) => {
          const key = keyOf(item)
          return (
            <Box component="li" key={key} ref={key === current ? chosen : null} sx={{ display: 'flex', alignItems: 'start' }}>
              {renderBefore?.(item)}
              <ListItemButton selected={key === current} aria-current={key === current} onClick={() => onChoose(key)} sx={{ display: 'block', minWidth: 0, px: 1, py: 0.75, '&.Mui-selected': { bgcolor: 'surface.selected' } }}>
                <Typography noWrap={due === undefined} sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>{heading(item)}</Typography>
                {children(item)}
                {due !== undefined && <Box sx={{ mt: 0.25, '& > span': { whiteSpace: 'normal', textAlign: 'left' } }}><DueChip due={due(item)} /></Box>}
              </ListItemButton>
            </Box>
          )
        })}
      </List>
    </Paper>
  )
}

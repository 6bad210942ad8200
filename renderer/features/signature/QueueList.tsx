import { useEffect, useRef } from 'react'
import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { DueChip } from '../../components/DueChip.tsx'
import type { QueuedLetter } from './useSignatureQueue.ts'

interface Props {
  readonly letters: readonly QueuedLetter[]
  readonly current: number
  readonly onChoose: (replyId: number) => void
}

export function QueueList({ letters, current, onChoose }: Props) {
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <Paper component="nav" aria-label="Письма на подпись" variant="outlined" sx={{ minHeight: 0, overflow: 'auto' }}>
      <List disablePadding sx={{ p: 0.75 }}>
        {letters.map(({ replyId, row, due, author }) => (
          <li key={replyId} ref={replyId === current ? chosen : null}>
            <ListItemButton selected={replyId === current} aria-current={replyId === current} onClick={() => onChoose(replyId)} sx={{ display: 'block', px: 1, py: 0.75, '&.Mui-selected': { bgcolor: 'surface.selected' } }}>
              <Typography sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>{row.number}</Typography>
              <Typography noWrap variant="body2" color="textSecondary" title={`Подготовил(а) ${author}`}>{row.applicant}</Typography>
              <Box sx={{ mt: 0.25, '& > span': { whiteSpace: 'normal', textAlign: 'left' } }}><DueChip due={due} /></Box>
            </ListItemButton>
          </li>
        ))}
      </List>
    </Paper>
  )
}

import { useEffect, useRef } from 'react'
import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'
import { DueChip } from '../../components/DueChip.tsx'
import type { SignedLetter } from './useDispatchQueue.ts'

interface Props {
  readonly letters: readonly SignedLetter[]
  readonly current: number
  readonly onChoose: (replyId: number) => void
}

export function LetterList({ letters, current, onChoose }: Props) {
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <Paper component="nav" aria-label="Письма к отправке" variant="outlined" sx={{ minHeight: 0, overflow: 'auto' }}>
      <List disablePadding sx={{ p: 0.75 }}>
        {letters.map(({ replyId, outgoingNumber, row, replyChannel }) => (
          <li key={replyId} ref={replyId === current ? chosen : null}>
            <ListItemButton selected={replyId === current} aria-current={replyId === current} onClick={() => onChoose(replyId)} sx={{ display: 'block', px: 1, py: 0.75, '&.Mui-selected': { bgcolor: 'surface.selected' } }}>
              <Typography sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>{outgoingNumber}</Typography>
              <Typography noWrap variant="body2" color="textSecondary">{row.applicant}</Typography>
              <Typography variant="body2">{REPLY_CHANNEL_LABELS[replyChannel]}</Typography>
              <Box sx={{ mt: 0.25, '& > span': { whiteSpace: 'normal', textAlign: 'left' } }}><DueChip due={row.due} /></Box>
            </ListItemButton>
          </li>
        ))}
      </List>
    </Paper>
  )
}

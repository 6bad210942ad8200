import { useEffect, useRef } from 'react'
import Box from '@mui/material/Box'
import List from '@mui/material/List'
import ListItemButton from '@mui/material/ListItemButton'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { DueChip } from '../../components/DueChip.tsx'
import { GROUND_WORDS } from './ground-words.ts'
import { keyOf, type Waiting } from './useDecisionQueue.ts'

interface Props {
  readonly waiting: readonly Waiting[]
  readonly current: string
  readonly onChoose: (key: string) => void
}

export function WaitingList({ waiting, current, onChoose }: Props) {
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <Paper component="nav" aria-label="Ждут решения" variant="outlined" sx={{ minHeight: 0, overflow: 'auto' }}>
      <List disablePadding sx={{ p: 0.75 }}>
        {waiting.map((item) => {
          const key = keyOf(item)
          const { row, ownProposal } = item
          return (
            <li key={key} ref={key === current ? chosen : null}>
              <ListItemButton selected={key === current} aria-current={key === current} onClick={() => onChoose(key)} sx={{ display: 'block', px: 1, py: 0.75, '&.Mui-selected': { bgcolor: 'surface.selected' } }}>
                <Typography sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>{row.number}</Typography>
                <Typography variant="body2">
                  {row.urgent && <Box component="strong" sx={{ color: 'clock.overdue' }}>Срочно. </Box>}
                  {item.kind === 'proposal' ? GROUND_WORDS[item.proposal.ground].short : 'Продление срока'}
                </Typography>
                <Typography noWrap variant="body2" color="textSecondary">{row.applicant}{ownProposal && ' · ваше предложение'}</Typography>
                <Box sx={{ mt: 0.25, '& > span': { whiteSpace: 'normal', textAlign: 'left' } }}><DueChip due={row.due} /></Box>
              </ListItemButton>
            </li>
          )
        })}
      </List>
    </Paper>
  )
}

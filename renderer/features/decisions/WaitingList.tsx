import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { QueueList } from '../../components/QueueList.tsx'
import type { Queue } from '../../lib/use-queue.ts'
import { GROUND_WORDS } from './ground-words.ts'
import { keyOf, type Waiting } from './useDecisionQueue.ts'

export function WaitingList({ queue, current }: { readonly queue: Queue<Waiting>; readonly current: Waiting }) {
  return (
    <QueueList label="Ждут решения" items={queue.items} current={keyOf(current)} keyOf={keyOf} heading={({ row }) => row.number} due={({ row }) => row.due} onChoose={queue.choose}>
      {(item) => (
        <>
          <Typography variant="body2">
            {item.row.urgent && <Box component="strong" sx={{ color: 'clock.overdue' }}>Срочно. </Box>}
            {item.kind === 'proposal' ? GROUND_WORDS[item.proposal.ground].short : 'Продление срока'}
          </Typography>
          <Typography noWrap variant="body2" color="textSecondary">{item.row.applicant}{item.ownProposal && ' · ваше предложение'}</Typography>
        </>
      )}
    </QueueList>
  )
}

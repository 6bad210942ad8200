import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { QueueList } from '../../components/QueueList.tsx'
import { interimLabel } from '../../lib/letters.ts'
import type { Queue } from '../../lib/use-queue.ts'
import { keyOf, type QueuedLetter } from './useSignatureQueue.ts'
import type { Ticks } from './useTicks.ts'

interface Props {
  readonly queue: Queue<QueuedLetter>
  readonly current: QueuedLetter
  readonly ticks: Ticks
}

/** The queue; a tick chooses a letter to be signed together with others. */
export function LettersToSign({ queue, current, ticks }: Props) {
  const all = ticks.ticked.length === queue.items.length
  const box = <Checkbox size="small" checked={all} indeterminate={!all && ticks.ticked.length > 0} onChange={ticks.toggleAll} sx={{ p: 0.5 }} />
  return (
    <QueueList
      label="Письма на подпись" items={queue.items} current={keyOf(current)} keyOf={keyOf} heading={({ row }) => row.number} due={({ due }) => due} onChoose={queue.choose}
      head={queue.items.length > 1 && <FormControlLabel control={box} label={`Все ${queue.items.length}`} sx={{ m: 0 }} />}
      renderBefore={queue.items.length > 1 ? (letter) => <Checkbox size="small" checked={ticks.has(letter)} onChange={() => ticks.toggle(letter)} slotProps={{ input: { 'aria-label': `Отметить ${letter.row.number}` } }} sx={{ p: 0.5 }} /> : undefined}
    >
      {({ row, author, seen, kind }) => (
        <>
        {interimLabel(kind) !== null && <Typography noWrap variant="body2" title={interimLabel(kind) ?? ''}>{interimLabel(kind)}</Typography>}
        <Typography noWrap variant="body2" color="textSecondary" title={`Подготовил(а) ${author}${seen ? '; вы открывали это письмо' : ''}`}>{row.applicant}{seen && ' · открыто'}</Typography>
        </>
      )}
    </QueueList>
  )
}

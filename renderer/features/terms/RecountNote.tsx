import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import { countAppeals, formatNumber } from '../../lib/format.ts'
import type { RecountState } from './useRecount.ts'

/** How far the recount is, then what came of it, with the cases that were left and why. */
export function RecountNote({ state, onStop, onClose }: { readonly state: RecountState; readonly onStop: () => void; readonly onClose: () => void }) {
  const { done, total, recounted, skipped, running, stopped } = state
  if (running) {
    return (
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }} role="status">
        <LinearProgress variant="determinate" value={(done / total) * 100} aria-label="Пересчёт сроков" sx={{ flexGrow: 1 }} />
        <span>{`${formatNumber(done)} из ${formatNumber(total)}`}</span>
        <Button size="small" onClick={onStop}>Остановить</Button>
      </Box>
    )
  }
  return (
    <Alert severity={skipped.length === 0 && !stopped ? 'success' : 'info'} onClose={onClose}>
      {`Пересчитано: ${countAppeals(recounted)}.${stopped ? ` Остановлено: осталось ${formatNumber(total - done)}.` : ''}${skipped.length === 0 ? '' : ` Оставлено как есть: ${formatNumber(skipped.length)}.`}`}
      {skipped.length > 0 && <Box component="ul" sx={{ my: 0.5, pl: 2.5, maxHeight: 120, overflow: 'auto' }}>{skipped.map(({ number, why }) => <li key={number}>{`${number}: ${why}`}</li>)}</Box>}
    </Alert>
  )
}

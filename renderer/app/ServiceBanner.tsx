import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import { useLinkState } from '../lib/live.ts'

/** Shown while the service is being restarted; everything typed stays on the screen. */
export function ServiceBanner() {
  const link = useLinkState()
  if (link.state === 'up') return null
  const text = link.state === 'connecting' ? 'Соединяемся со службой программы…' : (link.message ?? 'Служба программы перезапускается. Введённое остаётся на экране, продолжать можно через несколько секунд.')
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.25, px: 2, py: 0.75, bgcolor: 'surface.trainingBg', color: 'surface.training', fontWeight: 600, flexShrink: 0 }}>
      <CircularProgress size={14} color="inherit" aria-hidden />
      {text}
    </Box>
  )
}

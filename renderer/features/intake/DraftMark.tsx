import { Box } from '@mui/material'
import { formatTime } from '../../lib/format.ts'
import type { KeptState } from './useDraftKeeper.ts'

/** «Черновик сохранён в 10:14» beside the title. */
export function DraftMark({ state }: { readonly state: KeptState }) {
  if (state.kind === 'none') return null
  const failed = state.kind === 'failed'
  const text = state.kind === 'saving' ? 'Сохраняю черновик…' : failed ? `Черновик не сохранён: ${state.message}` : `Черновик сохранён в ${formatTime(state.at)}`
  return (
    <Box
      component="span"
      role="status"
      sx={{ display: 'inline-block', px: 1, py: 0.25, borderRadius: 1, fontSize: 12.5, fontWeight: 600, color: failed ? 'error.main' : 'text.secondary', bgcolor: failed ? 'transparent' : 'clock.laterBg', maxWidth: 560, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', verticalAlign: 'middle' }}
      title={text}
    >
      {text}
    </Box>
  )
}

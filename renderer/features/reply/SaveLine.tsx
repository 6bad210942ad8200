import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { formatTime } from '../../lib/format.ts'
import type { DraftSnapshot } from './draft-keeper.ts'

/** «Сохранено в 10:14 · версия 7». */
export function SaveLine({ now, onRetry }: { readonly now: DraftSnapshot; readonly onRetry: () => void }) {
  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <Typography variant="body2" color="textSecondary" data-save-state={now.state} sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>{sentence(now)}</Typography>
      {now.state === 'failed' && <Button size="small" onClick={onRetry}>Сохранить</Button>}
    </Stack>
  )
}

function sentence({ state, savedAt, version }: DraftSnapshot): string {
  if (state === 'saving') return 'Сохраняется…'
  if (state === 'waiting') return 'Сохранится, когда вы остановитесь'
  if (state === 'failed') return `Не сохранено с ${formatTime(savedAt)}, текст здесь`
  return `Сохранено в ${formatTime(savedAt)} · версия ${version}`
}

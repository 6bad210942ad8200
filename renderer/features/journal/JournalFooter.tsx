import NextIcon from '@mui/icons-material/ChevronRight'
import BackIcon from '@mui/icons-material/ChevronLeft'
import { Box, IconButton, MenuItem, Select, Typography } from '@mui/material'
import { formatNumber } from '../../lib/format.ts'
import { type JournalView, PAGE_SIZES } from './journalView.ts'

interface Props {
  readonly view: JournalView
  readonly total: number
  onView(view: JournalView): void
}

/** «Показаны 1–50 из 128». */
export function JournalFooter({ view, total, onView }: Props) {
  const { page, size } = view
  const from = Math.min(page * size + 1, total)
  const to = Math.min((page + 1) * size, total)
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, pt: 1, flexShrink: 0 }}>
      <Typography color="textSecondary" role="status" sx={{ flex: 1, fontVariantNumeric: 'tabular-nums' }}>
        {total === 0 ? 'Нет обращений' : `Показаны ${formatNumber(from)}–${formatNumber(to)} из ${formatNumber(total)}`}
      </Typography>
      <Typography color="textSecondary" id="journal-size">
        На странице
      </Typography>
      <Select size="small" variant="outlined" value={size} onChange={(event) => onView({ ...view, size: event.target.value, page: 0 })} labelId="journal-size" sx={{ minWidth: 72 }}>
        {PAGE_SIZES.map((n) => (
          <MenuItem key={n} value={n}>
            {n}
          </MenuItem>
        ))}
      </Select>
      <IconButton aria-label="Предыдущая страница" disabled={page === 0} onClick={() => onView({ ...view, page: page - 1 })}>
        <BackIcon />
      </IconButton>
      <IconButton aria-label="Следующая страница" disabled={to >= total} onClick={() => onView({ ...view, page: page + 1 })}>
        <NextIcon />
      </IconButton>
    </Box>
  )
}

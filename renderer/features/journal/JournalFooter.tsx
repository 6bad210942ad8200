import NextIcon from '@mui/icons-material/ChevronRight'
import BackIcon from '@mui/icons-material/ChevronLeft'
import { Box, IconButton, MenuItem, Select, Typography } from '@mui/material'
import { formatNumber } from '../../lib/format.ts'
import { type JournalView, PAGE_SIZES } from './journalView.ts'

export interface Totals {
  readonly total: number
  readonly inWork: number
  readonly overdue: number
  readonly closed: number
}

interface Props {
  readonly view: JournalView
  /** Rows on this page. */
  readonly rows: number
  /** Counted apart from the page, and a moment later. */
  readonly totals: Totals | undefined
  onView(view: JournalView): void
}

/** «Показаны 1–50 из 128 · в работе 12, просрочено 3, закрыто 116». */
export function JournalFooter({ view, rows, totals, onView }: Props) {
  const { page, size } = view
  const to = page * size + rows
  const last = totals === undefined ? rows < size : to >= totals.total
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, pt: 1, flexShrink: 0 }}>
      <Typography color="textSecondary" role="status" sx={{ flex: 1, fontVariantNumeric: 'tabular-nums' }}>
        <span>{rows === 0 ? (totals?.total === 0 ? 'Нет обращений' : '') : `Показаны ${formatNumber(page * size + 1)}–${formatNumber(to)}${totals === undefined ? '' : ` из ${formatNumber(totals.total)}`}`}</span>
        {totals !== undefined && totals.total > 0 && <span>{` · в работе ${formatNumber(totals.inWork)}, просрочено ${formatNumber(totals.overdue)}, закрыто ${formatNumber(totals.closed)}`}</span>}
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
      <IconButton aria-label="Следующая страница" disabled={last} onClick={() => onView({ ...view, page: page + 1 })}>
        <NextIcon />
      </IconButton>
    </Box>
  )
}

import NextIcon from '@mui/icons-material/ChevronRight'
import BackIcon from '@mui/icons-material/ChevronLeft'
import { Box, IconButton, Typography } from '@mui/material'
import { formatNumber } from '../../lib/format.ts'

export const PAGE_SIZE = 50

/** «Показаны 1–50 из 128». */
export function Pager({ page, total, onPage }: { readonly page: number; readonly total: number; onPage(page: number): void }) {
  const to = Math.min((page + 1) * PAGE_SIZE, total)
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', px: 1.5, py: 0.25, borderTop: 1, borderColor: 'divider', flexShrink: 0, minHeight: 34 }}>
      <Typography role="status" variant="body2" color="textSecondary" sx={{ flex: 1, fontVariantNumeric: 'tabular-nums' }}>
        {total === 0 ? 'Нет записей' : `Показаны ${formatNumber(page * PAGE_SIZE + 1)}–${formatNumber(to)} из ${formatNumber(total)}`}
      </Typography>
      {total > PAGE_SIZE && (
        <>
          <IconButton aria-label="Предыдущая страница" disabled={page === 0} onClick={() => onPage(page - 1)}><BackIcon /></IconButton>
          <IconButton aria-label="Следующая страница" disabled={to >= total} onClick={() => onPage(page + 1)}><NextIcon /></IconButton>
        </>
      )}
    </Box>
  )
}

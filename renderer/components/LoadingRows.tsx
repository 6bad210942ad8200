import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'

const WIDTHS = [92, 78, 85, 64, 88, 71]

/** Rows that are on their way; announced once, not row by row. */
export function LoadingRows({ rows = 6, height = 36 }: { readonly rows?: number; readonly height?: number }) {
  return (
    <Box role="status" aria-label="Загрузка" sx={{ px: 1.75, py: 0.5 }}>
      {Array.from({ length: rows }, (_, index) => (
        <Box key={index} sx={{ height, display: 'flex', alignItems: 'center' }}>
          <Skeleton variant="rounded" height={14} width={`${WIDTHS[index % WIDTHS.length] ?? 80}%`} />
        </Box>
      ))}
    </Box>
  )
}

import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import ChevronLeft from '@mui/icons-material/ChevronLeft'
import ChevronRight from '@mui/icons-material/ChevronRight'

interface YearSwitchProps {
  readonly year: number
  readonly years: readonly number[]
  readonly disabled: boolean
  readonly onYear: (year: number) => void
}

/** One year back or forth; one year beyond the last entered can be opened to enter it. */
export function YearSwitch({ year, years, disabled, onYear }: YearSwitchProps) {
  const first = Math.min(year, ...years)
  const last = Math.max(year - 1, ...years) + 1
  return (
    <Stack direction="row" sx={{ alignItems: 'center' }}>
      <IconButton aria-label="Предыдущий год" disabled={disabled || year <= first} onClick={() => onYear(year - 1)}><ChevronLeft /></IconButton>
      <Typography variant="h2" aria-live="polite" sx={{ minWidth: 84, textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}>{year} год</Typography>
      <IconButton aria-label="Следующий год" disabled={disabled || year >= last} onClick={() => onYear(year + 1)}><ChevronRight /></IconButton>
    </Stack>
  )
}

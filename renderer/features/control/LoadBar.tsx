import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { countAppeals, formatNumber } from '../../lib/format.ts'

interface Props {
  readonly name: string
  readonly note: string | null
  readonly open: number
  readonly overdue: number
  /** The longest bar. */
  readonly most: number
  readonly chosen: boolean
  readonly onPick: (() => void) | null
}

/** «Счётчикова А.П. 2 / 31» over a bar: red for the overdue, blue for the rest. */
export function LoadBar({ name, note, open, overdue, most, chosen, onPick }: Props) {
  const share = (n: number) => `${(n / most) * 100}%`
  const title = `${name}${note === null ? '' : ` (${note})`}: ${countAppeals(open)} в работе, просрочено ${formatNumber(overdue)}`
  const line = (
    <>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Typography component="span" noWrap sx={{ flexGrow: 1 }}>{name}</Typography>
        <Typography component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
          {overdue > 0 && <><Box component="span" sx={{ color: 'clock.overdue', fontWeight: 600 }}>{formatNumber(overdue)}</Box> / </>}
          {formatNumber(open)}
        </Typography>
      </Box>
      {note !== null && <Typography component="span" variant="caption" noWrap sx={{ display: 'block', color: 'text.secondary' }}>{note}</Typography>}
      <Box aria-hidden sx={{ display: 'flex', height: 6, mt: 0.5, borderRadius: 1, overflow: 'hidden', bgcolor: 'clock.laterBg' }}>
        <Box sx={{ width: share(overdue), bgcolor: 'clock.overdue' }} />
        <Box sx={{ width: share(open - overdue), bgcolor: 'primary.light' }} />
      </Box>
    </>
  )
  const look = { display: 'block', width: '100%', textAlign: 'left', px: 1.5, py: 0.75, font: 'inherit' } as const
  return (
    <li {...(onPick === null ? { title } : {})}>
      {onPick === null ? <Box sx={look}>{line}</Box> : <ButtonBase onClick={onPick} aria-pressed={chosen} title={title} sx={{ ...look, bgcolor: chosen ? 'surface.selected' : 'transparent', '&:hover': { bgcolor: 'action.hover' } }}>{line}</ButtonBase>}
    </li>
  )
}

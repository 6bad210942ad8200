import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import type { CaseSet } from '../../../domain/case-set.ts'
import type { Figure } from '../../../contract/control.ts'
import { formatNumber } from '../../lib/format.ts'

interface Props {
  readonly figures: readonly Figure[]
  readonly chosen: CaseSet
  readonly onChoose: (set: CaseSet) => void
}

/** Each figure opens its list below; the chosen one says so by its frame and to a screen reader. */
export function FigurePicker({ figures, chosen, onChoose }: Props) {
  return (
    <Box role="group" aria-label="Показатели" sx={{ display: 'grid', gridTemplateColumns: `repeat(${figures.length}, minmax(0, 1fr))`, gap: 1, flexShrink: 0 }}>
      {figures.map((figure) => <FigureButton key={figure.set} figure={figure} chosen={figure.set === chosen} onChoose={onChoose} />)}
    </Box>
  )
}

function FigureButton({ figure: { set, label, count, hint }, chosen, onChoose }: { readonly figure: Figure; readonly chosen: boolean; readonly onChoose: (set: CaseSet) => void }) {
  return (
    <ButtonBase
      aria-pressed={chosen}
      data-set={set}
      onClick={() => onChoose(set)}
      sx={{
        display: 'flex', flexDirection: 'column', alignItems: 'flex-start', justifyContent: 'flex-start', textAlign: 'left', minHeight: 88, px: 0.875, py: 0.75, border: 1, borderRadius: '8px', 
        borderColor: chosen ? 'primary.main' : 'divider', bgcolor: chosen ? 'surface.selected' : 'background.paper', boxShadow: (theme) => (chosen ? `inset 0 0 0 1px ${theme.vars?.palette.primary.main}` : 'none'),
        '&:hover': { borderColor: 'primary.main' },
      }}
    >
      <Typography sx={{ fontSize: 12, lineHeight: '15px', color: 'text.secondary', minHeight: 30 }}>{label}</Typography>
      <Typography sx={{ fontSize: 24, lineHeight: '30px', fontWeight: count === 0 ? 500 : 700, fontVariantNumeric: 'tabular-nums', color: count === 0 ? 'text.secondary' : set === 'overdue' ? 'clock.overdue' : 'text.primary' }}>
        {formatNumber(count)}
      </Typography>
      {hint !== null && <Typography sx={{ fontSize: 12, lineHeight: '15px', color: 'text.secondary' }}>{hint}</Typography>}
    </ButtonBase>
  )
}

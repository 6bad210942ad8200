import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { FigureValue } from '../../../contract/analysis.ts'
import { FIGURE_DEFINITIONS } from '../../../domain/analysis/figure.ts'
import { FigureLink } from './FigureLink.tsx'
import { HowCounted } from './HowCounted.tsx'
import { formatChange, formatFigure } from '../../../domain/analysis/values.ts'

/** A figure, what it was, and how it is counted; the number opens its cases. */
export function FigureTile({ figure: { code, value, before, behind }, compared }: { readonly figure: FigureValue; readonly compared: string }) {
  const { name, short = name, unit } = FIGURE_DEFINITIONS[code]
  const changed = formatChange(unit, value, before)
  return (
    <Paper component="li" variant="outlined" data-figure={code} sx={{ px: 1, py: 0.75, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 0.5 }}>
        <Typography noWrap title={name} sx={{ fontSize: 12, lineHeight: '18px', color: 'text.secondary' }}>{short}</Typography>
        <HowCounted code={code} />
      </Box>
      <Typography component="div" sx={{ fontSize: 22, lineHeight: '28px', fontWeight: 700, fontVariantNumeric: 'tabular-nums', color: value === null || value === 0 ? 'text.secondary' : code === 'overdue' ? 'clock.overdue' : 'text.primary', '& a': { color: 'inherit' } }}>
        <FigureLink behind={value === null || value === 0 ? null : behind} label={`${name}: ${formatFigure(code, value)}`}>{formatFigure(code, value)}</FigureLink>
      </Typography>
      <Typography component="div" title={compared} sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', '& > div': { whiteSpace: 'nowrap' } }}>
        <div>{before === null ? 'сравнить не с чем' : `было ${formatFigure(code, before)}`}</div>
        <div>{changed ?? '\u00a0'}</div>
      </Typography>
    </Paper>
  )
}

/** Figures in a row. */
export function FigureRow({ figures, compared, label }: { readonly figures: readonly FigureValue[]; readonly compared: string; readonly label: string }) {
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, gridTemplateColumns: `repeat(${Math.min(8, figures.length)}, minmax(0, 1fr))`, flexShrink: 0 }}>
      {figures.map((figure) => <FigureTile key={figure.code} figure={figure} compared={compared} />)}
    </Box>
  )
}

import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { Link } from 'react-router'
import type { Figure } from '../../contract/control.ts'
import { formatNumber } from '../lib/format.ts'
import { journalAddress } from '../lib/journal-address.ts'

/** Figures that open their list: a figure and its list always agree, because both are the same named set. */
export function FigureStrip({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5, gridTemplateColumns: `repeat(auto-fit, minmax(128px, 1fr))`, flexShrink: 0 }}>
      {figures.map((figure) => (
        <li key={figure.set}>
          <Paper
            variant="outlined" component={Link} to={journalAddress({ set: figure.set })}
            sx={{ display: 'block', height: '100%', minHeight: 84, px: 1.5, py: 1, color: 'inherit', textDecoration: 'none', '&:hover': { borderColor: 'primary.main', bgcolor: 'surface.selected' } }}
          >
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>{figure.label}</Typography>
            <Typography sx={{ fontSize: 25, lineHeight: '32px', fontWeight: 700, fontVariantNumeric: 'tabular-nums', ...colourOf(figure) }}>{formatNumber(figure.count)}</Typography>
            {figure.hint !== null && <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>{figure.hint}</Typography>}
          </Paper>
        </li>
      ))}
    </Box>
  )
}

function colourOf({ set, count }: Figure) {
  if (count === 0) return { color: 'text.secondary', fontWeight: 500 }
  return set === 'overdue' || set === 'mine_overdue' ? { color: 'clock.overdue' } : {}
}

import HelpIcon from '@mui/icons-material/HelpOutlineOutlined'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { FIGURE_DEFINITIONS, type FigureCode } from '../../../domain/analysis/figure.ts'
import { Facts } from '../../components/Facts.tsx'

/** «Как считается»: what the figure means, its formula, the date it goes by, the paragraph it stands on. */
export function HowCounted({ code }: { readonly code: FigureCode }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const { name, meaning, formula, date, source } = FIGURE_DEFINITIONS[code]
  return (
    <>
      <IconButton size="small" aria-label={`Как считается: ${name}`} aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ p: 0.25, color: 'text.secondary', '& svg': { fontSize: 16 } }}><HelpIcon /></IconButton>
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} slotProps={{ paper: { role: 'dialog', 'aria-label': `Как считается: ${name}`, sx: { width: 420, p: 2 } } }}>
        <Typography variant="h2" component="h3" sx={{ mb: 0.5 }}>{name}</Typography>
        <Typography sx={{ mb: 1.5 }}>{meaning}</Typography>
        <Facts title="Как считается" facts={[['Формула', formula], ['Дата', date], ['Основание', source]]} />
      </Popover>
    </>
  )
}

import { Box, Button, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Kbd } from '../../components/Kbd.tsx'
import { formatNumber } from '../../lib/format.ts'
import type { Selected } from './useSelected.ts'

interface Props {
  readonly selected: Selected
  readonly total: number
  /** What can be done with them. */
  readonly children?: ReactNode
}

/** How many are chosen over all pages, and the way to all that fit. */
export function SelectionBar({ selected, total, children }: Props) {
  const count = selected.count(total)
  if (count === 0) return null
  return (
    <Box role="region" aria-label="Выбранные обращения" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, px: 1.5, py: 0.5, minHeight: 38, borderRadius: 1, bgcolor: 'surface.selected', flexShrink: 0 }}>
      <Typography role="status" noWrap sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>Выбрано: {formatNumber(count)}</Typography>
      {count < total && <Button size="small" variant="text" onClick={selected.everything}>Выбрать все {formatNumber(total)} по отбору</Button>}
      <Box sx={{ flexGrow: 1 }} />
      {children}
      <Button size="small" variant="text" color="inherit" onClick={selected.clear}>Снять выбор <Kbd>Esc</Kbd></Button>
    </Box>
  )
}

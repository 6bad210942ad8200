import AddIcon from '@mui/icons-material/Add'
import FitWidthIcon from '@mui/icons-material/FitScreenOutlined'
import RemoveIcon from '@mui/icons-material/Remove'
import TurnIcon from '@mui/icons-material/RotateRight'
import { Box, IconButton, Tooltip, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { MAX_SCALE, MIN_SCALE, percent, stepFrom, turnRight, type Turn, type Zoom } from './zoom.ts'

interface Props {
  readonly scale: number
  readonly zoom: Zoom
  readonly turn: Turn
  setZoom(zoom: Zoom): void
  setTurn(turn: Turn): void
  /** «Страница 2 из 5» on the left. */
  readonly children?: ReactNode
}

/** Scale, fit and turn under a document. */
export function ZoomBar({ scale, zoom, turn, setZoom, setTurn, children }: Props) {
  const nextFit: Zoom = zoom === 'width' ? 'page' : 'width'
  return (
    <Box role="toolbar" aria-label="Масштаб" sx={{ display: 'flex', alignItems: 'center', gap: 0.25, px: 1, height: 36, borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper', flexShrink: 0 }}>
      <Typography variant="body2" color="textSecondary" sx={{ flex: 1, minWidth: 0, fontVariantNumeric: 'tabular-nums' }} noWrap>
        {children}
      </Typography>
      <Act label="Мельче" keys="−" onClick={() => setZoom(stepFrom(scale, -1))} disabled={scale <= MIN_SCALE}>
        <RemoveIcon fontSize="small" />
      </Act>
      <Typography variant="body2" component="span" aria-live="polite" sx={{ width: 52, textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}>
        {percent(scale)}
      </Typography>
      <Act label="Крупнее" keys="+" onClick={() => setZoom(stepFrom(scale, 1))} disabled={scale >= MAX_SCALE}>
        <AddIcon fontSize="small" />
      </Act>
      <Act label={nextFit === 'width' ? 'По ширине' : 'Лист целиком'} keys={nextFit === 'width' ? '0' : ''} onClick={() => setZoom(nextFit)}>
        <FitWidthIcon fontSize="small" />
      </Act>
      <Act label="Повернуть" keys="R" onClick={() => setTurn(turnRight(turn))}>
        <TurnIcon fontSize="small" />
      </Act>
    </Box>
  )
}

interface ActProps {
  readonly label: string
  readonly keys: string
  readonly disabled?: boolean
  onClick(): void
  readonly children: ReactNode
}

function Act({ label, keys, disabled = false, onClick, children }: ActProps) {
  return (
    <Tooltip title={keys === '' ? label : `${label} (${keys})`}>
      <span>
        <IconButton size="small" aria-label={label} onClick={onClick} disabled={disabled}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  )
}

import StampIcon from '@mui/icons-material/ApprovalOutlined'
import { Button, IconButton, Menu, MenuItem, Tooltip } from '@mui/material'
import { useRef, useState } from 'react'
import { Kbd } from '../Kbd.tsx'
import type { Corner } from './usePapers.ts'

const CORNERS: readonly (readonly [corner: Corner, label: string])[] = [
  ['bottom_right', 'Справа внизу'],
  ['bottom_left', 'Слева внизу'],
  ['top_right', 'Справа вверху'],
  ['top_left', 'Слева вверху'],
]

/** «Отметка о поступлении»: the corner is chosen where the sheet is free of text. */
export function StampButton({ onStamp, disabled, compact = false }: { onStamp(corner: Corner): void; readonly disabled: boolean; readonly compact?: boolean }) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      {compact ? (
        <Tooltip title="Отметка о поступлении">
          <span>
            <IconButton ref={anchor} size="small" aria-label="Отметка о поступлении" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)} disabled={disabled}>
              <StampIcon fontSize="small" />
            </IconButton>
          </span>
        </Tooltip>
      ) : (
        <Button ref={anchor} startIcon={<StampIcon />} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)} disabled={disabled}>
          Отметка на скан <Kbd style={{ opacity: 1 }}>S</Kbd>
        </Button>
      )}
      <Menu open={open} anchorEl={() => anchor.current} onClose={() => setOpen(false)}>
        {CORNERS.map(([corner, label]) => (
          <MenuItem key={corner} onClick={() => { setOpen(false); onStamp(corner) }}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}

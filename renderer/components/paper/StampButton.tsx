import StampIcon from '@mui/icons-material/ApprovalOutlined'
import { Button, Menu, MenuItem } from '@mui/material'
import { useRef, useState } from 'react'
import type { Corner } from './usePapers.ts'

const CORNERS: readonly (readonly [corner: Corner, label: string])[] = [
  ['bottom_right', 'Справа внизу'],
  ['bottom_left', 'Слева внизу'],
  ['top_right', 'Справа вверху'],
  ['top_left', 'Слева вверху'],
]

/** «Отметка о поступлении»: the corner is chosen where the sheet is free of text. */
export function StampButton({ onStamp, disabled }: { onStamp(corner: Corner): void; readonly disabled: boolean }) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button ref={anchor} size="small" startIcon={<StampIcon />} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(true)} disabled={disabled}>
        Отметка о поступлении
      </Button>
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

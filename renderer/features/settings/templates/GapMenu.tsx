import { useState } from 'react'
import ArrowIcon from '@mui/icons-material/ArrowDropDownOutlined'
import Button from '@mui/material/Button'
import ListSubheader from '@mui/material/ListSubheader'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { SELF_FILLED } from '../../../../domain/placeholders.ts'

/** Gaps that the program fills by itself; any other name in double braces waits for the executor. */
export function GapMenu({ onPick }: { readonly onPick: (name: string) => void }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  return (
    <>
      <Button size="small" color="inherit" endIcon={<ArrowIcon />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>Вставить пропуск</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} disableRestoreFocus slotProps={{ paper: { sx: { maxHeight: 420 } } }}>
        <ListSubheader sx={{ lineHeight: '30px' }}>Заполнит программа</ListSubheader>
        {SELF_FILLED.map((name) => (
          <MenuItem key={name} onClick={() => { setAnchor(null); onPick(name) }}>{name}</MenuItem>
        ))}
      </Menu>
    </>
  )
}

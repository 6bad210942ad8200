import ArrowIcon from '@mui/icons-material/ArrowDropDown'
import { Button, Divider, ListSubheader, Menu, MenuItem } from '@mui/material'
import { useState } from 'react'
import type { SavedView } from '../../../contract/journal.ts'

interface Props {
  readonly views: readonly SavedView[]
  readonly current: SavedView | undefined
  onOpen(view: SavedView): void
  onManage(): void
}

/** Saved views at hand; saving and changing them is beside the list. */
export function ViewsMenu({ views, current, onOpen, onManage }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const close = () => setAnchor(null)
  const item = (view: SavedView) => (
    <MenuItem key={view.id} selected={view.id === current?.id} onClick={() => { close(); onOpen(view) }}>{view.name}</MenuItem>
  )
  const own = views.filter(({ shared }) => !shared)
  return (
    <>
      <Button size="small" color="inherit" endIcon={<ArrowIcon />} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ maxWidth: 260, '& span': { flexShrink: 0 } }}>
        {current?.name ?? 'Представления'}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ list: { dense: true, 'aria-label': 'Представления журнала' } }}>
        {views.filter(({ shared }) => shared).map(item)}
        {own.length > 0 && <ListSubheader sx={{ lineHeight: '30px' }}>Мои</ListSubheader>}
        {own.map(item)}
        <Divider />
        <MenuItem onClick={() => { close(); onManage() }}>Сохранить и изменить…</MenuItem>
      </Menu>
    </>
  )
}

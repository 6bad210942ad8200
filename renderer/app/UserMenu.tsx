import { type ReactNode, useState } from 'react'
import Avatar from '@mui/material/Avatar'
import Button from '@mui/material/Button'
import Divider from '@mui/material/Divider'
import ListItemText from '@mui/material/ListItemText'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useColorScheme } from '@mui/material/styles'
import { useNavigate } from 'react-router'
import { host } from '../lib/host.ts'
import { initials, lowerFirst } from '../lib/format.ts'
import { useUser } from '../lib/session.ts'
import { useLock } from './use-lock.ts'

export function UserMenu() {
  const user = useUser()
  const navigate = useNavigate()
  const lock = useLock()
  const { mode, systemMode, setMode } = useColorScheme()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const dark = (mode === 'system' ? systemMode : mode) === 'dark'
  const item = (label: string, run: () => void, key?: ReactNode) => (
    <MenuItem onClick={() => { setAnchor(null); run() }}>
      <ListItemText>{label}</ListItemText>
      {key !== undefined && <Typography variant="body2" sx={{ color: 'text.secondary', ml: 3 }}>{key}</Typography>}
    </MenuItem>
  )
  return (
    <>
      <Button color="inherit" variant="text" title={`${user.fullName}, ${lowerFirst(user.position)}`} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} sx={{ fontWeight: 400, px: 1, minWidth: 0, flexShrink: 1, maxWidth: 430, gap: 1 }}>
        <Avatar sx={{ width: 26, height: 26, fontSize: 12, fontWeight: 700, bgcolor: 'surface.selected', color: 'primary.main' }}>{initials(user.fullName)}</Avatar>
        <Typography component="span" noWrap>{user.shortName}, {lowerFirst(user.position)}</Typography>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} slotProps={{ list: { 'aria-label': 'Моя учётная запись', sx: { minWidth: 260 } } }} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }}>
        {item('Сменить пароль', () => void navigate('/password'))}
        {item('Заблокировать', lock, 'Ctrl+L')}
        {item('Новое окно', () => host().openWindow())}
        <Divider />
        {item(dark ? 'Светлая тема' : 'Тёмная тема', () => setMode(dark ? 'light' : 'dark'))}
        {item('О программе', () => void navigate('/about'))}
        <Divider />
        {item('Выйти', () => void navigate('/sign-out'))}
      </Menu>
    </>
  )
}

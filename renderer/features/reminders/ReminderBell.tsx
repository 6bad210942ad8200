import { useState } from 'react'
import Badge from '@mui/material/Badge'
import IconButton from '@mui/material/IconButton'
import Popover from '@mui/material/Popover'
import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined'
import { plural } from '../../lib/format.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { ReminderPanel } from './ReminderPanel.tsx'
import { useReminders } from './use-reminders.ts'

const MOST = 99

/** The bell with the number of reminders that were not seen; F3 opens them. */
export function ReminderBell() {
  const [bell, setBell] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const unseen = useReminders().data?.unseen ?? 0
  useHotkeys({ f3: () => setOpen(true) })
  // The number on the bell stands in its name word for word, for whoever calls it by what is seen.
  const number = unseen > MOST ? `${MOST}+` : String(unseen)
  const said = unseen === 0 ? 'новых нет' : `${number} ${plural(unseen, 'новое', 'новых', 'новых')}`
  return (
    <>
      <IconButton ref={setBell} aria-label={`Напоминания: ${said}`} aria-haspopup="dialog" aria-expanded={open} title="Напоминания (F3)" onClick={() => setOpen(true)}>
        {unseen === 0 ? <NotificationsNoneOutlined fontSize="small" /> : <Badge badgeContent={number} color="primary"><NotificationsNoneOutlined fontSize="small" /></Badge>}
      </IconButton>
      <Popover open={open} anchorEl={bell} onClose={() => setOpen(false)} anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }} transformOrigin={{ vertical: 'top', horizontal: 'right' }} slotProps={{ paper: { role: 'dialog', 'aria-label': 'Напоминания', sx: { width: 500, mt: 1.25, outline: 'none !important', height: 'min(560px, calc(100vh - 80px))', display: 'flex', flexDirection: 'column', border: 1, borderColor: 'divider' } } }}>
        <ReminderPanel onClose={() => setOpen(false)} />
      </Popover>
    </>
  )
}

import { Suspense, useEffect } from 'react'
import Box from '@mui/material/Box'
import { Outlet, useNavigate } from 'react-router'
import { LoadingRows } from '../components/LoadingRows.tsx'
import { ToastBar } from '../components/Toast.tsx'
import { useHotkeys } from '../lib/use-hotkeys.ts'
import { ReminderNews } from '../features/reminders/ReminderNews.tsx'
import { host } from '../lib/host.ts'
import { CallbackReminder } from './CallbackReminder.tsx'
import { Rail } from './Rail.tsx'
import { ServiceBanner } from './ServiceBanner.tsx'
import { TopBar } from './TopBar.tsx'
import { useIdleLock, useLock } from './use-lock.ts'

/** The desk: top bar, rail, and the section in the middle. */
export function Shell() {
  const lock = useLock()
  useIdleLock()
  const navigate = useNavigate()
  useEffect(() => host().onOpen((address) => void navigate(address)), [navigate])
  useHotkeys({ 'ctrl+l': lock, 'alt+arrowleft': () => void navigate(-1), 'alt+arrowright': () => void navigate(1) })
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      <Box component="a" href="#main" onClick={skipToMain} sx={{ position: 'absolute', left: -9999, '&:focus': { left: 8, top: 8, zIndex: 'tooltip', bgcolor: 'background.paper', p: 1 } }}>К содержанию</Box>
      <TopBar />
      <ServiceBanner />
      <Box sx={{ flexGrow: 1, minHeight: 0, display: 'flex' }}>
        <Rail />
        <Box component="main" id="main" tabIndex={-1} sx={{ flexGrow: 1, minWidth: 0, minHeight: 0, outline: 'none !important' }}>
          <Suspense fallback={<Box sx={{ p: 2 }}><LoadingRows rows={8} /></Box>}><Outlet /></Suspense>
        </Box>
      </Box>
      <CallbackReminder />
      <ReminderNews />
      <ToastBar />
    </Box>
  )
}

/** The address is the router's, so the jump is made by hand. */
function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

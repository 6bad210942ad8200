import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { formatLongDate } from '../lib/format.ts'
import { ReminderBell } from '../features/reminders/ReminderBell.tsx'
import { useSession } from '../lib/session.ts'
import { SearchBox } from './SearchBox.tsx'
import { UserMenu } from './UserMenu.tsx'

export function TopBar() {
  const { today, training } = useSession()
  return (
    <Stack component="header" direction="row" spacing={1.5} sx={{ alignItems: 'center', height: 48, flexShrink: 0, px: 2, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
      <Typography component="span" sx={{ fontWeight: 700, width: 136, flexShrink: 0 }}>Обращения</Typography>
      <SearchBox />
      {training && (
        <Box component="span" title="Люди, письма и сертификат в этой базе вымышлены" sx={{ px: 1, py: '1px', borderRadius: '5px', fontSize: 12, fontWeight: 700, letterSpacing: '0.04em', color: 'surface.training', bgcolor: 'surface.trainingBg', whiteSpace: 'nowrap' }}>УЧЕБНАЯ БАЗА</Box>
      )}
      <Box sx={{ flexGrow: 1 }} />
      <Typography component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{formatLongDate(today)}</Typography>
      <ReminderBell />
      <UserMenu />
    </Stack>
  )
}

import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import type { DutyCounts } from '../../../contract/control.ts'

/** «Уведомления: просрочено 1, сегодня 1» beside the count of cases; opens their list. */
export function DutyLine({ duties: { overdue, today, soon, open } }: { readonly duties: DutyCounts }) {
  if (open === 0) return null
  const parts = [today === 0 ? null : `сегодня ${today}`, soon === 0 ? null : `скоро ${soon}`].filter((part) => part !== null)
  return (
    <Link component={RouterLink} to="/notices" sx={{ whiteSpace: 'nowrap' }}>
      Уведомления: {overdue > 0 && <Box component="strong" sx={{ color: 'clock.overdue' }}>просрочено {overdue}{parts.length > 0 && ', '}</Box>}{parts.join(', ')}{overdue + today + soon === 0 && `ждут отправки ${open}`}
    </Link>
  )
}

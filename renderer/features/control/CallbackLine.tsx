import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { moscowDate } from '../../../domain/calendar-date.ts'
import { formatDateTime, formatTime } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import type { Board } from './board.ts'

/** «Звонки: просрочено 2 (с 14:05), сейчас 1» beside the notices; opens the promised calls. */
export function CallbackLine({ callbacks: { late, soon, oldest } }: { readonly callbacks: Board['callbacks'] }) {
  const today = useToday()
  if (late + soon === 0) return null
  const since = oldest === null ? '' : moscowDate(oldest) === today ? formatTime(oldest) : formatDateTime(oldest)
  return (
    <Link component={RouterLink} to="/oral" sx={{ whiteSpace: 'nowrap' }}>
      Звонки: {late > 0 && <Box component="strong" sx={{ color: 'clock.overdue' }}>просрочено {late} (с {since}){soon > 0 && ', '}</Box>}{soon > 0 && `пора ${soon}`}
    </Link>
  )
}

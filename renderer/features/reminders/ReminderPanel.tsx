import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import Typography from '@mui/material/Typography'
import NotificationsNoneOutlined from '@mui/icons-material/NotificationsNoneOutlined'
import type { ReminderView } from '../../../contract/reminders.ts'
import { type IsoDate, addDays } from '../../../domain/calendar-date.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { formatDate, formatNumber } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import { ReminderRow } from './ReminderRow.tsx'
import { useDesktopChoice, useMarkSeen, useReminders } from './use-reminders.ts'

/** Reminders by the day on which they came, the newest first; what the case left behind goes from the list by itself. */
export function ReminderPanel({ onClose }: { readonly onClose: () => void }) {
  const list = useReminders()
  const seen = useMarkSeen()
  const choice = useDesktopChoice()
  const { unseen = 0, desktop = true } = list.data ?? {}
  return (
    <>
      <Stack direction="row" sx={{ alignItems: 'center', justifyContent: 'space-between', minHeight: 42, pl: 1.75, pr: 1, py: 0.5, borderBottom: 1, borderColor: 'divider', flexShrink: 0 }}>
        <Typography variant="h2">Напоминания</Typography>
        {/* Taken away, not switched off: a switched-off button would keep the focus, and Escape would no longer close the list. */}
        {unseen > 0 && <Button size="small" variant="text" onClick={() => seen.mutate({ ids: null })}>Все прочитаны</Button>}
      </Stack>
      <FailureAlert error={seen.error ?? choice.error} action="отметку напоминаний" />
      <Box sx={{ flexGrow: 1, minHeight: 0, overflowY: 'auto' }}>
        <Loadable query={list} action="напоминания">
          {({ rows, total }) => (rows.length === 0 ? <Quiet /> : <Days rows={rows} total={total} onOpen={(id) => { seen.mutate({ ids: [id] }); onClose() }} />)}
        </Loadable>
      </Box>
      <Box sx={{ px: 1.75, py: 0.5, borderTop: 1, borderColor: 'divider', flexShrink: 0 }}>
        <FormControlLabel control={<Switch checked={desktop} disabled={list.data === undefined} onChange={(_, on) => choice.mutate({ desktop: on })} />} label={<Typography variant="body2">Сообщать на рабочем столе, когда программа не перед глазами</Typography>} />
      </Box>
    </>
  )
}

function Days({ rows, total, onOpen }: { readonly rows: readonly ReminderView[]; readonly total: number; readonly onOpen: (id: number) => void }) {
  const today = useToday()
  const days = [...new Set(rows.map(({ day }) => day))].map((day) => ({ day, ofDay: rows.filter((one) => one.day === day) }))
  return (
    <>
      {days.map(({ day, ofDay }) => (
        <Box component="section" key={day} aria-label={nameOf(day, today)}>
          <Typography variant="h3" component="h3" sx={{ px: 1.75, py: 0.5, position: 'sticky', top: 0, zIndex: 1, bgcolor: 'background.paper', color: 'text.secondary' }}>{nameOf(day, today)}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>{ofDay.map((one) => <ReminderRow key={one.id} reminder={one} onOpen={() => onOpen(one.id)} />)}</Box>
        </Box>
      ))}
      {total > rows.length && <Typography variant="body2" sx={{ px: 1.75, py: 1, color: 'text.secondary' }}>Показаны последние {formatNumber(rows.length)} из {formatNumber(total)}.</Typography>}
    </>
  )
}

function nameOf(day: IsoDate, today: IsoDate): string {
  if (day === today) return 'Сегодня'
  return day === addDays(today, -1) ? 'Вчера' : formatDate(day)
}

function Quiet() {
  return <EmptyState icon={<NotificationsNoneOutlined />} title="Напоминаний нет">Программа напомнит о сроке заранее и в день срока — по рабочим дням, в рабочие часы.</EmptyState>
}

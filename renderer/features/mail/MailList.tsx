import AttachmentIcon from '@mui/icons-material/AttachFile'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { MailRow } from '../../../contract/mail.ts'
import { moscowDate, moscowTime } from '../../../domain/calendar-date.ts'
import { QueueList } from '../../components/QueueList.tsx'
import { count, formatDate } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import { keyOf, type Tray } from './useTray.ts'

/** The messages of the open tab: who, when, about what. */
export function MailList({ tray }: { readonly tray: Tray }) {
  const today = useToday()
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, gap: 0.5 }}>
      <QueueList label="Письма" items={tray.items} current={tray.current === null ? '' : keyOf(tray.current)} keyOf={keyOf} heading={(row) => row.from || 'Отправитель не указан'} onChoose={tray.choose}>
        {(row) => (
          <>
            <Typography variant="body2" noWrap>{row.subject === '' ? 'без темы' : row.subject}</Typography>
            <Typography variant="body2" color="textSecondary" noWrap>{row.reason ?? (row.preview === '' ? 'без текста' : row.preview)}</Typography>
            <Facts row={row} today={today} />
          </>
        )}
      </QueueList>
      {tray.total > tray.items.length && <Typography variant="body2" color="textSecondary" sx={{ px: 1 }}>Показано {tray.items.length} из {tray.total}</Typography>}
    </Box>
  )
}

function Facts({ row, today }: { readonly row: MailRow; readonly today: string }) {
  const date = moscowDate(row.receivedAt)
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, mt: 0.25, fontSize: 12.5, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      <span>{date === today ? moscowTime(row.receivedAt) : formatDate(date)}</span>
      {row.attachments > 0 && (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center' }} title={count(row.attachments, 'вложение', 'вложения', 'вложений')}>
          <AttachmentIcon sx={{ fontSize: 14 }} aria-hidden />
          {row.attachments}
        </Box>
      )}
      {row.autoSubmitted && <span>рассылка</span>}
      <Box component="strong" sx={{ ml: 'auto', color: 'text.primary', fontWeight: 600 }}>{row.caseNumber ?? row.setAsideNumber}</Box>
    </Box>
  )
}

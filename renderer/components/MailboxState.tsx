import Box from '@mui/material/Box'
import type { MailboxCondition } from '../../contract/mailboxes.ts'
import { moscowDate } from '../../domain/calendar-date.ts'
import { MAILBOX_STATE_LABELS } from '../../domain/mail-server.ts'
import { count, formatDateTime, formatTime } from '../lib/format.ts'
import { useToday } from '../lib/session.ts'

const TROUBLE: readonly MailboxCondition['state'][] = ['retrying', 'stopped', 'needs_password']

/** How a mailbox is doing, in words: what it does, since when, what is wrong and what to do. */
export function MailboxState({ mailbox }: { readonly mailbox: Omit<MailboxCondition, 'name'> }) {
  const today = useToday()
  const { state, problem, checkedAt, nextTryAt, received, left } = mailbox
  const at = (instant: string) => (moscowDate(instant) === today ? formatTime(instant) : formatDateTime(instant))
  const facts = [
    MAILBOX_STATE_LABELS[state],
    state !== 'off' && nextTryAt !== null ? `повтор в ${at(nextTryAt)}` : null,
    checkedAt === null ? null : `проверен ${at(checkedAt)}`,
    state !== 'connected' ? null : received === 0 ? 'новых писем нет' : `получено ${count(received, 'письмо', 'письма', 'писем')}`,
  ].filter((fact) => fact !== null)
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <Box sx={{ fontWeight: TROUBLE.includes(state) ? 650 : 400 }}>{facts.join(' · ')}</Box>
      {problem !== null && <Box sx={{ fontSize: 13 }}>{problem}</Box>}
      {left > 0 && <Box sx={{ fontSize: 13 }}>{count(left, 'письмо осталось', 'письма остались', 'писем осталось')} на сервере: слишком большие или сервер их не отдаёт. Сохраните их почтовой программой и загрузите файлом.</Box>}
    </Box>
  )
}

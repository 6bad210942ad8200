import DoneIcon from '@mui/icons-material/CheckOutlined'
import MissingIcon from '@mui/icons-material/CloseOutlined'
import WarnIcon from '@mui/icons-material/ErrorOutlineOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DeadlineView } from '../../../contract/card.ts'
import type { ChecklistItemView, ReplyView } from '../../../contract/replies.ts'
import { JUSTIFICATION_LABELS, REPLY_CHANNEL_LABELS, RESULT_LABELS } from '../../../domain/appeal.ts'
import { formatDate } from '../../lib/format.ts'

/** What was checked before the letter came here, how the matter is settled, and why the date is what it is. */
export function ReplyCheck({ reply, deadline }: { readonly reply: ReplyView; readonly deadline: DeadlineView | null }) {
  const { text, executor, remarks } = reply
  const outcome = [text.result === null ? null : RESULT_LABELS[text.result], text.justified === null ? null : JUSTIFICATION_LABELS[text.justified].toLowerCase()].filter((part) => part !== null)
  return (
    <>
      <Section title="Проверка ответа">
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {reply.checklist.map((item) => <CheckLine key={item.code} item={item} detail={DETAILS[item.code]?.(reply) ?? null} />)}
        </Box>
      </Section>
      <Section title="Итог">
        <Typography>{outcome.length === 0 ? 'Результат не указан' : outcome.join(', ')}. Отправить {REPLY_CHANNEL_LABELS[text.replyChannel].toLowerCase()}{text.replyAddress === '' ? '' : `: ${text.replyAddress}`}.</Typography>
        <Typography color="textSecondary">Исполнитель {executor.fullName}, {executor.phone || 'телефон не указан'}.</Typography>
      </Section>
      {remarks.length > 0 && (
        <Section title="Прежние замечания">
          {remarks.map((remark) => (
            <Typography key={remark.id} color="textSecondary">{remark.resolvedAt === null ? 'Не отмечено как исправленное' : 'Исправлено'}: {remark.text}</Typography>
          ))}
        </Section>
      )}
      {deadline !== null && (
        <Section title={`Срок ${formatDate(deadline.legalDue)}`}>
          <Typography color="textSecondary">{deadline.why.join(' ')}</Typography>
        </Section>
      )}
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 1.5, pt: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3" component="h3" color="textSecondary" sx={{ mb: 0.5 }}>{title}</Typography>
      {children}
    </Box>
  )
}

/** The fact itself beside what was checked about it. */
const DETAILS: Record<string, ((reply: ReplyView) => string) | undefined> = {
  executor_name: ({ executor }) => executor.fullName,
  executor_phone: ({ executor }) => executor.phone,
  addressee: ({ text }) => text.addressee[0] ?? '',
  subject: ({ text }) => text.subject,
  salutation: ({ text }) => text.salutation,
}

function CheckLine({ item: { ok, blocking, label, hint }, detail }: { readonly item: ChecklistItemView; readonly detail: string | null }) {
  const Icon = ok ? DoneIcon : blocking ? MissingIcon : WarnIcon
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, py: '2px' }}>
      <Icon titleAccess={ok ? 'есть' : blocking ? 'не хватает' : 'проверьте'} sx={{ fontSize: 18, mt: '1px', color: ok ? 'success.main' : blocking ? 'error.main' : 'warning.main' }} />
      <span>
        {label}{ok && detail !== null && detail !== '' && `: ${detail}`}
        {!ok && <Box component="span" sx={{ display: 'block', color: 'text.secondary' }}>{hint}</Box>}
      </span>
    </Box>
  )
}

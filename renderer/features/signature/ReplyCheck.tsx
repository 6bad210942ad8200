import type { ReactNode } from 'react'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DeadlineView } from '../../../contract/card.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { JUSTIFICATION_LABELS, RESULT_LABELS } from '../../../domain/appeal.ts'
import { DueChip } from '../../components/DueChip.tsx'
import { formatDate } from '../../lib/format.ts'
import { interimLabel } from '../../lib/letters.ts'
import { VisaList } from '../../components/VisaList.tsx'
import { CheckedFacts } from './CheckedFacts.tsx'

/** What was checked before the letter came here, how the matter is settled, and why the date is what it is. */
export function ReplyCheck({ reply, deadline }: { readonly reply: ReplyView; readonly deadline: DeadlineView | null }) {
  const { text, remarks } = reply
  const kind = interimLabel(reply.kind)
  const outcome = [text.result === null ? null : RESULT_LABELS[text.result], text.justified === null ? null : JUSTIFICATION_LABELS[text.justified].toLowerCase()].filter((part) => part !== null)
  return (
    <>
      <Section title={kind ?? 'Проверка ответа'}><CheckedFacts reply={reply} /></Section>
      {kind === null && <Section title="Результат рассмотрения">{outcome.length === 0 ? 'Не указан' : outcome.join(', ')}</Section>}
      {reply.duty !== null && <Section title="Срок письма"><DueChip due={reply.duty.due} /> отправить до {formatDate(reply.duty.dueOn)}; срок обращения это письмо не останавливает.</Section>}
      {remarks.length > 0 && (
        <Section title="Прежние замечания">
          {remarks.map((remark) => (
            <Typography key={remark.id} color="textSecondary">{remark.resolvedAt === null ? 'Не отмечено исправленным' : 'Исправлено'}: {remark.quote !== null && `«${remark.quote.exact}» — `}{remark.text}</Typography>
          ))}
        </Section>
      )}
      {kind === null && <VisaList replyId={reply.id} title="Согласовано" />}
      {kind === null && deadline !== null && (
        <Section title="Почему такой срок">
          <Typography color="textSecondary">{deadline.why.join(' ')}</Typography>
        </Section>
      )}
    </>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 1.5, pt: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="h3" component="h3" color="textSecondary" sx={{ mb: 0.5 }}>{title}</Typography>
      {children}
    </Box>
  )
}

import ReplyIcon from '@mui/icons-material/DraftsOutlined'
import { Box, Button, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { isAnswer } from '../../../domain/letter-kind.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { LetterText } from '../../components/letter/LetterText.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { interimLabel } from '../../lib/letters.ts'
import { formatDateTime } from '../../lib/format.ts'
import { SignedDocument } from './SignedDocument.tsx'

const STATES: Record<ReplyView['state'], string> = { draft: 'Черновик', visa: 'На согласовании', submitted: 'На подписи', printed: 'Напечатан, ждёт подписи на бумаге', returned: 'Возвращён с замечаниями', signing: 'Подписывается', signed: 'Подписан', dispatched: 'Отправлен', void: 'Отменён' }

/** The signed letter with what its verification found, or where the draft stands. */
export function CaseReply({ view }: { readonly view: CaseView }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const document = view.documents.find((one) => one.id === chosen) ?? view.documents.find((one) => !one.recalled && isAnswer(one.letter))
  const reply = useQuery(api.replies.get.queryOptions({ input: { caseId: view.id } }))
  const mayWrite = view.permissions.includes('draft')
  const recalled = view.documents.some((one) => one.recalled)
  const unanswered = view.documents.every((one) => one.recalled || !isAnswer(one.letter))
  const letters = (view.documents.length > 1 || recalled || (unanswered && view.documents.length > 0)) && (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 1, borderBottom: 1, borderColor: 'divider' }}>
      {unanswered && <Button size="small" variant={document === undefined ? 'contained' : 'outlined'} onClick={() => setChosen(null)}>{recalled ? 'Новый проект' : 'Ответ'}</Button>}
      {view.documents.map((one) => (
        <Button key={one.id} size="small" variant={one.id === document?.id ? 'contained' : 'outlined'} onClick={() => setChosen(one.id)}>
          {one.outgoingNumber}{one.recalled && ' — отозван'}{interimLabel(one.letter) !== null && ` · ${interimLabel(one.letter) ?? ''}`}
        </Button>
      ))}
    </Box>
  )
  if (document !== undefined) {
    return (
      <>
        {letters}
        <SignedDocument key={document.id} document={document} />
      </>
    )
  }
  return (
    <>
      {letters}
      <Loadable query={reply} action="чтение ответа">
        {(data) =>
          data === null ? (
            <EmptyState icon={<ReplyIcon />} title="Ответ ещё не готовят" action={mayWrite ? <Button variant="contained" component={Link} to={`/cases/${view.id}/reply`}>Готовить ответ</Button> : undefined}>
              {view.resolution === null ? 'Сначала назначьте исполнителя.' : `Исполнитель: ${view.resolution.executor.shortName}.`}
            </EmptyState>
          ) : (
            <DraftSummary view={view} reply={data} mayOpen={mayWrite || view.permissions.includes('recall')} />
          )
        }
      </Loadable>
    </>
  )
}

function DraftSummary({ view, reply, mayOpen }: { readonly view: CaseView; readonly reply: ReplyView; readonly mayOpen: boolean }) {
  const missing = reply.checklist.filter((item) => !item.ok && item.blocking)
  const remarks = reply.remarks.filter((remark) => remark.resolvedAt === null)
  return (
    <Box tabIndex={0} role="region" aria-label="Ответ" sx={{ flex: 1, minHeight: 0, overflow: 'auto', p: 2, display: 'grid', gap: 1.5, alignContent: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5 }}>
        <Typography variant="h2">{STATES[reply.state]}</Typography>
        <Typography color="textSecondary" sx={{ flex: 1 }}>
          {reply.savedBy}, {formatDateTime(reply.savedAt)}
        </Typography>
        {mayOpen && (
          <Button variant="contained" component={Link} to={`/cases/${view.id}/reply`}>
            Открыть ответ
          </Button>
        )}
      </Box>
      {remarks.length > 0 && <List title="Замечания" lines={remarks.map((remark) => `${remark.quote === null ? '' : `«${remark.quote.exact}»: `}${remark.text} — ${remark.author}`)} />}
      {missing.length > 0 && <List title="До подписи не хватает" lines={missing.map((item) => item.label)} />}
      <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, maxWidth: 720 }}>
        {reply.text.subject !== '' && <Typography sx={{ fontWeight: 650, mb: 1 }}>{reply.text.subject}</Typography>}
        {reply.text.salutation !== '' && <Typography sx={{ textAlign: 'center', mb: 1 }}>{reply.text.salutation}</Typography>}
        {reply.text.document.length === 0 ? <Typography>Текста пока нет.</Typography> : <LetterText document={reply.text.document} />}
      </Box>
    </Box>
  )
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <Box>
      <Typography variant="h3" sx={{ color: 'text.secondary' }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ my: 0.5, pl: 2.5 }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </Box>
  )
}

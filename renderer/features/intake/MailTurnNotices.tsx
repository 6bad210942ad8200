import { Box, Button } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { OpenedMail } from '../../../contract/mail.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { client } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'
import type { LoadedDraft } from './intakeDraft.ts'

/** One card is filled at a time: the unfinished one is shown before a message takes its place. */
export function OtherCardUnfinished({ draft, onCleared }: { readonly draft: LoadedDraft; onCleared(): void }) {
  const navigate = useNavigate()
  const drop = useMutation({ mutationFn: () => client.intake.discardDraft({ oralRecordId: null }), onSuccess: onCleared })
  const { card, deliveryId } = draft.draft
  const who = [card.organisation, card.surname, card.summary].find((text) => text !== '') ?? 'без заявителя'
  const back = deliveryId === null ? '/register' : `/register?mail=${deliveryId}`
  return (
    <>
      <PageHeader title="Новое обращение" />
      <Panel fill>
        <EmptyState
          title="Есть незаконченная карточка"
          action={
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Button variant="contained" autoFocus onClick={() => void navigate(back, { replace: true })}>Закончить её</Button>
              <Button onClick={() => drop.mutate()} disabled={drop.isPending}>Убрать её и взять письмо</Button>
              <Button color="inherit" onClick={() => void navigate('/mail')}>К входящей почте</Button>
            </Box>
          }
        >
          «{who.slice(0, 120)}», сохранена {formatDateTime(draft.savedAt)}. {deliveryId === null ? 'Её файлы и введённое пропадут, если взять письмо.' : 'Её письмо останется во входящей почте.'}
        </EmptyState>
      </Panel>
    </>
  )
}

/** Somebody was quicker. */
export function MailTaken({ mail }: { readonly mail: OpenedMail }) {
  const navigate = useNavigate()
  const text = mail.case !== null ? `Оно уже стало частью обращения ${mail.case.number}.` : mail.state === 'set_aside' ? 'Оно отложено решением; верните его на вкладке «Отложенные», чтобы зарегистрировать.' : 'Оно ещё читается.'
  return (
    <>
      <PageHeader title="Новое обращение" />
      <Panel fill>
        <EmptyState title="Это письмо уже не ждёт" action={<Button variant="contained" autoFocus onClick={() => void navigate('/mail')}>К входящей почте</Button>}>{text}</EmptyState>
      </Panel>
    </>
  )
}

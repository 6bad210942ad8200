import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { OpenedMail } from '../../../contract/mail.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import { freshStart, type LoadedDraft, startOf } from './intakeDraft.ts'
import { MailTaken, OtherCardUnfinished } from './MailTurnNotices.tsx'
import { nextWaiting } from './nextWaiting.ts'
import { RegisterForm } from './RegisterForm.tsx'
import { RegisterSkeleton } from './RegisterSkeleton.tsx'

interface Props {
  readonly id: number
  /** The case this message is a repeated appeal of. */
  readonly repeats: number | null
}

/** A message of the tray becomes a card; when it has its number, the next message comes by itself. */
export function MailTurn({ id, repeats }: Props) {
  const draft = useQuery({ ...api.intake.loadDraft.queryOptions({ input: { oralRecordId: null } }), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 })
  const opened = useQuery({ ...api.mail.open.queryOptions({ input: { id } }), staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnMount: 'always' })
  const [cleared, setCleared] = useState(false)
  return (
    <Loadable query={draft} loading={<RegisterSkeleton />} action="чтение черновика">
      {(loaded) => {
        if (!cleared && loaded !== null && loaded.draft.deliveryId !== id) return <OtherCardUnfinished draft={loaded} onCleared={() => setCleared(true)} />
        return (
          <Loadable query={opened} loading={<RegisterSkeleton />} action="чтение письма">
            {(mail) => <Turn mail={mail} repeats={repeats} draft={cleared ? null : loaded} />}
          </Loadable>
        )
      }}
    </Loadable>
  )
}

function Turn({ mail, repeats, draft }: { readonly mail: OpenedMail; readonly repeats: number | null; readonly draft: LoadedDraft | null }) {
  const today = useToday()
  const navigate = useNavigate()
  const tell = useToast()
  const queries = useQueryClient()
  const [first] = useState(mail)
  if (first.state !== 'new' && first.state !== 'quarantined') return <MailTaken mail={first} />
  const go = async () => {
    const next = await nextWaiting(first)
    void navigate(next === null ? '/mail' : `/register?mail=${next}`, { replace: true })
  }
  const answered = repeats === null ? null : ([first.answers, ...first.mentions].find((one) => one?.caseId === repeats) ?? null)
  return (
    <RegisterForm
      start={draft === null ? freshStart(today, { channel: 'email', type: 'application', replyChannel: 'email' }) : startOf(draft)}
      mail={draft === null ? { opened: first, repeats: answered === null ? null : { otherId: answered.caseId, number: answered.number, kind: 'repeated' } } : null}
      onRegistered={(done) => {
        // The tray as it was before would offer this message once more.
        queries.removeQueries({ queryKey: api.mail.key(), type: 'inactive' })
        tell({ text: `Зарегистрировано: ${done.number}, срок ответа ${formatDate(done.deadline.controlDue)}.`, link: { to: `/cases/${done.id}`, label: 'Открыть' } })
        void go()
      }}
      onAnother={() => void go()}
      onCleared={() => void navigate('/mail')}
      onMailBatch={() => tell({ text: 'Сначала закончите эту карточку, потом принимайте другие письма.' })}
      handed={null}
      onHandedTaken={() => undefined}
    />
  )
}

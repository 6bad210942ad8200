import { useParams } from 'react-router'
import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { api } from '../../lib/client.ts'
import { letterOfCase } from './letter-of-case.ts'
import { ReadOnlyReply } from './ReadOnlyReply.tsx'
import { ReplyDesk } from './ReplyDesk.tsx'
import { ReplyStart } from './ReplyStart.tsx'
import { SignedReply } from './SignedReply.tsx'

/** /cases/:id/reply and /cases/:id/letters/:letterId — the answer of a case or an interim letter, from the empty sheet to the signed file. */
export function ReplyPage() {
  const { id, letterId: named } = useParams()
  const [caseId, letterId] = [Number(id), named === undefined ? undefined : Number(named)]
  if (![caseId, letterId ?? 1].every((one) => Number.isInteger(one) && one > 0)) return <NoSuchCase />
  return <ReplyOfCase key={`${caseId} ${letterId ?? ''}`} caseId={caseId} letterId={letterId} />
}

function ReplyOfCase({ caseId, letterId }: { readonly caseId: number; readonly letterId: number | undefined }) {
  const view = useQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const reply = useQuery(api.replies.get.queryOptions({ input: letterId === undefined ? { caseId } : { caseId, letterId } }))
  return (
    <Loadable query={view} action="открытие обращения" loading={<Waiting />}>
      {(found) => (
        <Loadable query={reply} action="открытие ответа" loading={<Waiting />}>
          {(letter) => (letter?.state === 'void' || letter === null) && letterId !== undefined ? <NoSuchCase /> : <ReplyInItsState view={letterOfCase(found, letter)} reply={letter} />}
        </Loadable>
      )}
    </Loadable>
  )
}

function ReplyInItsState({ view, reply }: { readonly view: CaseView; readonly reply: ReplyView | null }) {
  if (reply === null || reply.state === 'void') return <ReplyStart view={view} />
  if (reply.state === 'signed' || reply.state === 'dispatched') return <SignedReply view={view} reply={reply} />
  const editable = (reply.state === 'draft' || reply.state === 'returned') && view.permissions.includes('draft')
  return editable ? <ReplyDesk key={reply.id} view={view} reply={reply} /> : <ReadOnlyReply view={view} reply={reply} />
}

function Waiting() {
  return (
    <Page>
      <PageHeader title="Ответ" />
    </Page>
  )
}

function NoSuchCase() {
  return (
    <Page>
      <PageHeader title="Ответ" />
      <EmptyState title="Такого письма нет">Откройте ответ из карточки обращения или из списка «Мой день».</EmptyState>
    </Page>
  )
}

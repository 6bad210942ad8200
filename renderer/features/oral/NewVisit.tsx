import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import type { OralDesk } from './oralDesk.ts'
import type { OralPlace } from './useOralPlace.ts'
import { type VisitPerson, VisitForm } from './VisitForm.tsx'

interface Props {
  readonly recordId: number | null
  readonly caseId: number | null
  readonly desk: OralDesk
  readonly place: OralPlace
  onUnsaved(unsaved: boolean): void
}

const NOBODY: VisitPerson = { person: '', accountNumber: '', address: '', phone: '', purpose: '' }

/** A visit planned by itself, from a talk, or from a case: the person is taken over. */
export function NewVisit({ recordId, caseId, desk, place, onUnsaved }: Props) {
  const record = useQuery({ ...api.oral.get.queryOptions({ input: { id: recordId ?? 0 } }), enabled: recordId !== null })
  const found = useQuery({ ...api.cases.get.queryOptions({ input: { caseId: caseId ?? 0 } }), enabled: caseId !== null && recordId === null })
  const form = (from: VisitPerson) => <VisitForm from={from} recordId={recordId} caseId={caseId} desk={desk} place={place} onUnsaved={onUnsaved} />
  const loading = <Panel fill><LoadingRows rows={6} /></Panel>
  if (recordId !== null) {
    return (
      <Loadable query={record} loading={loading} action="чтение записи">
        {({ form: talk }) => form({ person: fullName(talk), accountNumber: talk.accountNumber, address: talk.address, phone: talk.phone, purpose: talk.summary })}
      </Loadable>
    )
  }
  if (caseId === null) return form(NOBODY)
  return (
    <Loadable query={found} loading={loading} action="чтение карточки">
      {({ card }) => form({ person: fullName(card), accountNumber: card.accountNumber, address: card.address, phone: card.phones[0] ?? '', purpose: card.summary })}
    </Loadable>
  )
}

const fullName = (who: { readonly surname: string; readonly name: string; readonly patronymic: string }) => [who.surname, who.name, who.patronymic].filter(Boolean).join(' ')

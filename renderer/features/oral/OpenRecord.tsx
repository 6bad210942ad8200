import { useQuery } from '@tanstack/react-query'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { CorrectTalk } from './CorrectTalk.tsx'
import type { OralDesk } from './oralDesk.ts'
import { RecordView } from './RecordView.tsx'
import type { OralPlace } from './useOralPlace.ts'

interface Props {
  readonly id: number
  readonly edit: boolean
  readonly desk: OralDesk
  readonly toldAt: number
  readonly place: OralPlace
  onUnsaved(unsaved: boolean): void
}

/** A record of a journal: read, or corrected. */
export function OpenRecord({ id, edit, desk, toldAt, place, onUnsaved }: Props) {
  const record = useQuery(api.oral.get.queryOptions({ input: { id } }))
  return (
    <Loadable query={record} action="открытие записи" loading={<Panel fill><LoadingRows rows={8} /></Panel>}>
      {(view) => (edit && view.mayCorrect ? <CorrectTalk view={view} desk={desk} place={place} onUnsaved={onUnsaved} /> : <RecordView view={view} desk={desk} toldAt={toldAt} place={place} onUnsaved={onUnsaved} />)}
    </Loadable>
  )
}

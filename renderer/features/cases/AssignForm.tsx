import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { EMPTY_RESOLUTION, ExecutorField, ResolutionFields, type ResolutionForm, resolutionOf } from '../../components/card/ResolutionFields.tsx'
import { useIntakeLists } from '../../components/card/useIntakeLists.ts'
import { client } from '../../lib/client.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { useToday } from '../../lib/session.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

/** Names the executor, or another one; drafts and history stay with the case. */
export function AssignForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const today = useToday()
  const lists = useIntakeLists()
  const [form, setForm] = useState<ResolutionForm>(() => (view.resolution === null ? EMPTY_RESOLUTION : { executorId: null, coExecutorIds: view.resolution.coExecutorIds, text: '', intermediateDate: view.resolution.intermediateDate }))
  const resolution = resolutionOf(form)
  const chosen = lists.data?.executors.find((person) => person.id === form.executorId)
  const change = useCaseChange({
    send: (input: NonNullable<typeof resolution>) => client.cases.assign({ caseId: view.id, version: view.version, resolution: input }),
    said: () => `Исполнитель назначен: ${chosen?.shortName ?? ''}`,
    done: onClose,
  })
  const failure = change.isError ? describeFailure(change.error) : null
  const blocked = resolution === null ? 'Выберите исполнителя' : resolution.executorId === view.resolution?.executorId && resolution.text === '' ? 'Этот исполнитель уже назначен: измените резолюцию или выберите другого' : null
  return (
    <FormSection title={view.resolution === null ? 'Назначить исполнителя' : `Передать другому — сейчас ${view.resolution.executor.shortName}`} action="назначение исполнителя" submitLabel={view.resolution === null ? 'Назначить' : 'Передать'} error={change.error} pending={change.isPending} blocked={blocked} onSubmit={() => resolution !== null && change.mutate(resolution)} onClose={onClose}>
      <ExecutorField value={form} onChange={setForm} lists={lists.data} aboutUserId={view.card.aboutUserId} topics={view.card.topics} error={fieldMessage(failure, 'resolution.executorId')} autoFocus />
      <ResolutionFields value={form} onChange={setForm} lists={lists.data} aboutUserId={view.card.aboutUserId} min={today} max={view.deadline.controlDue} />
    </FormSection>
  )
}

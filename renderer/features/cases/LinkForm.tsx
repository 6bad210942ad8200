import { TextField } from '@mui/material'
import { useState } from 'react'
import type { CaseRow, CaseView } from '../../../contract/cases.ts'
import { LINK_KIND_LABELS, LINK_KINDS, type LinkKind } from '../../../domain/appeal.ts'
import { CasePick } from '../../components/CasePick.tsx'
import { optionsOf } from '../../components/card/CardPick.tsx'
import { PickField } from '../../components/card/PickField.tsx'
import { Row } from '../../components/card/Row.tsx'
import { client } from '../../lib/client.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

const KIND_OPTIONS = optionsOf(LINK_KINDS, (kind) => LINK_KIND_LABELS[kind])

/** Ties the case to an earlier one; both stay separate, each with its own term. */
export function LinkForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const [other, setOther] = useState<CaseRow | null>(null)
  const [kind, setKind] = useState<LinkKind>('related')
  const [note, setNote] = useState('')
  const change = useCaseChange({
    send: (row: CaseRow) => client.cases.link({ caseId: view.id, otherId: row.id, kind, note }),
    said: (row) => `Связано с ${row.number}: ${LINK_KIND_LABELS[kind]}`,
    done: onClose,
  })
  return (
    <FormSection title="Связать с обращением" action="связь" submitLabel="Связать" error={change.error} pending={change.isPending} blocked={other === null ? 'Найдите обращение по номеру или фамилии' : null} onSubmit={() => other !== null && change.mutate(other)} onClose={onClose}>
      <Row columns="minmax(0, 1fr) minmax(0, 1fr)">
        <CasePick value={other} onChange={setOther} without={new Set([view.id, ...view.links.map((link) => link.otherId)])} />
        <PickField label="Как связано" options={KIND_OPTIONS} value={kind} onChange={(next) => next !== null && setKind(next)} />
      </Row>
      <TextField label="Примечание" value={note} onChange={(event) => setNote(event.target.value)} slotProps={{ htmlInput: { maxLength: 500 } }} />
    </FormSection>
  )
}

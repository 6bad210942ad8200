import { Autocomplete, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseRow, CaseView } from '../../../contract/cases.ts'
import { LINK_KIND_LABELS, LINK_KINDS, type LinkKind } from '../../../domain/appeal.ts'
import { optionsOf } from '../../components/card/CardPick.tsx'
import { PickField } from '../../components/card/PickField.tsx'
import { Row } from '../../components/card/Row.tsx'
import { api, client } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { useDebounced } from '../../lib/use-debounced.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

const KIND_OPTIONS = optionsOf(LINK_KINDS, (kind) => LINK_KIND_LABELS[kind])

/** Ties the case to an earlier one; both stay separate, each with its own term. */
export function LinkForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const [other, setOther] = useState<CaseRow | null>(null)
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<LinkKind>('related')
  const [note, setNote] = useState('')
  const query = useDebounced(typed.trim(), 250)
  const found = useQuery({ ...api.cases.find.queryOptions({ input: { query: query === '' ? '-' : query } }), enabled: query.length >= 2 })
  const linked = new Set(view.links.map((link) => link.otherId))
  const options = (found.data ?? []).filter((row) => row.id !== view.id && !linked.has(row.id))
  const change = useCaseChange({
    send: (row: CaseRow) => client.cases.link({ caseId: view.id, otherId: row.id, kind, note }),
    said: (row) => `Связано с ${row.number}: ${LINK_KIND_LABELS[kind]}`,
    done: onClose,
  })
  return (
    <FormSection title="Связать с обращением" action="связь" submitLabel="Связать" error={change.error} pending={change.isPending} blocked={other === null ? 'Найдите обращение по номеру или фамилии' : null} onSubmit={() => other !== null && change.mutate(other)} onClose={onClose}>
      <Row columns="minmax(0, 1fr) minmax(0, 1fr)">
        <Autocomplete<CaseRow>
          options={options}
          value={other}
          onChange={(_, row) => setOther(row)}
          onInputChange={(_, text) => setTyped(text)}
          filterOptions={(all) => all}
          autoHighlight
          loading={found.isFetching}
          noOptionsText={typed.trim().length < 2 ? 'Введите номер или фамилию' : 'Ничего не найдено'}
          getOptionLabel={(row) => `${row.number} ${row.applicant}`}
          getOptionKey={(row) => row.id}
          isOptionEqualToValue={(a, b) => a.id === b.id}
          renderOption={({ key, ...rest }, row) => (
            <li key={key} {...rest}>
              <div style={{ minWidth: 0 }}>
                <strong>{row.number}</strong> {row.applicant}
                <Typography variant="caption" component="div" color="textSecondary" noWrap>
                  {formatDate(row.registeredOn)} · {row.summary}
                </Typography>
              </div>
            </li>
          )}
          renderInput={(params) => <TextField {...params} label="Обращение" placeholder="Номер или фамилия" autoFocus />}
        />
        <PickField label="Как связано" options={KIND_OPTIONS} value={kind} onChange={(next) => next !== null && setKind(next)} />
      </Row>
      <TextField label="Примечание" value={note} onChange={(event) => setNote(event.target.value)} slotProps={{ htmlInput: { maxLength: 500 } }} />
    </FormSection>
  )
}

import { Autocomplete, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseRow } from '../../contract/cases.ts'
import { api } from '../lib/client.ts'
import { formatDate } from '../lib/format.ts'
import { useDebounced } from '../lib/use-debounced.ts'

interface Props {
  readonly value: CaseRow | null
  onChange(row: CaseRow | null): void
  /** Cases that are no choice here. */
  readonly without?: ReadonlySet<number>
}

/** One case, found by its number, a surname or an account while typing. */
export function CasePick({ value, onChange, without }: Props) {
  const [typed, setTyped] = useState('')
  const query = useDebounced(typed.trim(), 250)
  const found = useQuery({ ...api.cases.find.queryOptions({ input: { query: query === '' ? '-' : query } }), enabled: query.length >= 2 })
  const options = (found.data ?? []).filter((row) => without?.has(row.id) !== true)
  return (
    <Autocomplete<CaseRow>
      options={options}
      value={value}
      onChange={(_, row) => onChange(row)}
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
  )
}

import { MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import { CASE_FILTER_FIELDS, type CaseFilterField, FILTER_RANGES, type FilterRange } from '../../../domain/case-filter.ts'
import { Row } from '../../components/card/Row.tsx'
import { DateField } from '../../components/DateField.tsx'
import type { CaseFilter } from '../../lib/journal-address.ts'
import { ManyField } from './ManyField.tsx'
import type { FilterOptions } from './useFilterOptions.ts'

interface Props {
  readonly field: CaseFilterField
  readonly filter: CaseFilter
  readonly options: FilterOptions
  put(parts: CaseFilter): void
}

/** A condition over one field of the card; the first end of a range stands for both. */
export function FilterField({ field, filter, options, put }: Props) {
  const range = FILTER_RANGES.find(({ from }) => from === field)
  if (range !== undefined) return <RangeField range={range} filter={filter} put={put} />
  if (field === 'lateFrom') return <LateField filter={filter} put={put} />
  const { kind, label } = CASE_FILTER_FIELDS[field]
  const value = filter[field]
  if (kind === 'flag') return <FlagField label={label} value={typeof value === 'boolean' ? value : undefined} onChange={(next) => put({ [field]: next })} />
  if (kind === 'words') return <TextPart label={label} value={typeof value === 'string' ? value : ''} onChange={(next) => put({ [field]: next })} />
  return <ManyField label={label} options={options(field)} value={Array.isArray(value) ? value : []} onChange={(next) => put({ [field]: next })} />
}

function FlagField({ label, value, onChange }: { readonly label: string; readonly value: boolean | undefined; onChange(value: boolean | undefined): void }) {
  const code = value === undefined ? 'any' : value ? 'yes' : 'no'
  return (
    <TextField select fullWidth label={label} value={code} onChange={(event) => onChange(event.target.value === 'any' ? undefined : event.target.value === 'yes')}>
      <MenuItem value="any">не важно</MenuItem>
      <MenuItem value="yes">да</MenuItem>
      <MenuItem value="no">нет</MenuItem>
    </TextField>
  )
}

/** Taken when the person leaves the field or presses Enter: half a word is no condition. */
function TextPart({ label, value, onChange, digits = false }: { readonly label: string; readonly value: string; onChange(value: string): void; readonly digits?: boolean }) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    setTyped(value)
  }
  const settle = () => {
    if (typed.trim() !== value) onChange(typed.trim())
  }
  return (
    <TextField
      fullWidth label={label} value={typed} onBlur={settle}
      onChange={(event) => setTyped(digits ? event.target.value.replaceAll(/\D/gu, '').slice(0, 5) : event.target.value)}
      onKeyDown={(event) => { if (event.key === 'Enter') settle() }}
      slotProps={{ htmlInput: { maxLength: 300, ...(digits ? { inputMode: 'numeric' } : {}) } }}
    />
  )
}

function RangeField({ range, filter, put }: { readonly range: FilterRange; readonly filter: CaseFilter; put(parts: CaseFilter): void }) {
  return (
    <Row columns="1fr 1fr">
      <DateField label={`${range.label} с`} value={filter[range.from] ?? null} onChange={(date) => put({ [range.from]: date ?? undefined })} />
      <DateField label="по" value={filter[range.to] ?? null} onChange={(date) => put({ [range.to]: date ?? undefined })} />
    </Row>
  )
}

function LateField({ filter, put }: { readonly filter: CaseFilter; put(parts: CaseFilter): void }) {
  const number = (text: string) => (text === '' ? undefined : Number(text))
  return (
    <Row columns="1fr 1fr">
      <TextPart digits label="Опоздание от, дней" value={String(filter.lateFrom ?? '')} onChange={(text) => put({ lateFrom: number(text) })} />
      <TextPart digits label="до, дней" value={String(filter.lateTo ?? '')} onChange={(text) => put({ lateTo: number(text) })} />
    </Row>
  )
}

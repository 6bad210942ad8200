import Autocomplete from '@mui/material/Autocomplete'
import Badge from '@mui/material/Badge'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Popover from '@mui/material/Popover'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnalysisFilter } from '../../../contract/analysis.ts'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES, APPLICANT_KIND_LABELS, APPLICANT_KINDS, CHANNEL_INFO, CHANNELS } from '../../../domain/appeal.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { narrowings } from './analysisPlace.ts'

interface FilterBarProps {
  readonly filter: AnalysisFilter
  readonly onChange: (filter: AnalysisFilter) => void
}

/** What the figures are narrowed to; the button says how many conditions hold. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const chosen = narrowings(filter)
  return (
    <>
      <Badge badgeContent={chosen} color="primary">
        <Button variant="outlined" size="small" aria-haspopup="dialog" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)}>Отбор</Button>
      </Badge>
      {chosen > 0 && <Button size="small" onClick={() => onChange({})}>Сбросить отбор</Button>}
      <Popover open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} slotProps={{ paper: { role: 'dialog', 'aria-label': 'Отбор обращений', sx: { width: 460, p: 2 } } }}>
        <Conditions filter={filter} onChange={onChange} />
      </Popover>
    </>
  )
}

function Conditions({ filter, onChange }: FilterBarProps) {
  const choices = useQuery(api.analysis.choices.queryOptions())
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Several label="Вид обращения" value={filter.types ?? []} options={APPEAL_TYPES} name={(code) => APPEAL_TYPE_LABELS[code]} onChange={(types) => onChange({ ...filter, types })} />
      <Several label="Канал поступления" value={filter.channels ?? []} options={CHANNELS} name={(code) => CHANNEL_INFO[code].label} onChange={(channels) => onChange({ ...filter, channels })} />
      <Several label="Заявитель" value={filter.applicantKinds ?? []} options={APPLICANT_KINDS} name={(code) => APPLICANT_KIND_LABELS[code]} onChange={(applicantKinds) => onChange({ ...filter, applicantKinds })} />
      <Loadable query={choices} action="чтение справочников">
        {({ topics, executors, units }) => (
          <>
            <Several label="Тема" value={filter.topics ?? []} options={topics.map(({ code }) => code)} name={(code) => `${code} ${topics.find((topic) => topic.code === code)?.name ?? ''}`} onChange={(chosen) => onChange({ ...filter, topics: chosen })} />
            <Several label="Подразделение" value={filter.unitIds ?? []} options={units.map(({ id }) => id)} name={(id) => units.find((unit) => unit.id === id)?.name ?? String(id)} onChange={(unitIds) => onChange({ ...filter, unitIds })} />
            <Several label="Исполнитель" value={filter.executorIds ?? []} options={executors.map(({ id }) => id)} name={(id) => executors.find((person) => person.id === id)?.name ?? String(id)} onChange={(executorIds) => onChange({ ...filter, executorIds })} />
          </>
        )}
      </Loadable>
    </Box>
  )
}

interface SeveralProps<T> {
  readonly label: string
  readonly value: readonly T[]
  readonly options: readonly T[]
  readonly name: (value: T) => string
  readonly onChange: (value: T[]) => void
}

function Several<T extends string | number>({ label, value, options, name, onChange }: SeveralProps<T>) {
  return <Autocomplete multiple disableCloseOnSelect limitTags={3} value={[...value]} options={[...options]} getOptionLabel={name} onChange={(_, next) => onChange(next)} renderInput={(field) => <TextField {...field} label={label} {...(value.length === 0 ? { placeholder: 'Любые' } : {})} />} />
}

import SearchIcon from '@mui/icons-material/Search'
import { Box, Checkbox, InputAdornment, ListItemText, MenuItem, TextField } from '@mui/material'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES, CASE_STATUS_LABELS, CASE_STATUSES, type CaseStatus, CHANNEL_INFO, CHANNELS } from '../../../domain/appeal.ts'
import { plural } from '../../../domain/plural.ts'
import { optionsOf } from '../../components/card/CardPick.tsx'
import { EVEN_FIELDS } from '../../components/card/Row.tsx'
import { PickField } from '../../components/card/PickField.tsx'
import { useExecutorOptions, useIntakeLists, useTopicOptions } from '../../components/card/useIntakeLists.ts'
import { DateField } from '../../components/DateField.tsx'
import type { CaseFilter } from '../../lib/journal-address.ts'

interface Props {
  readonly filter: CaseFilter
  put(parts: CaseFilter): void
  readonly search: RefObject<HTMLInputElement | null>
}

const CHANNEL_OPTIONS = optionsOf(CHANNELS, (code) => CHANNEL_INFO[code].label)
const TYPE_OPTIONS = optionsOf(APPEAL_TYPES, (code) => APPEAL_TYPE_LABELS[code])

const PAUSE_MS = 300

/** Several values are chosen in the panel; here they are only told of. */
const single = <T,>(values: readonly T[] | undefined): T | null => (values?.length === 1 ? (values[0] ?? null) : null)
const several = (values: readonly unknown[] | undefined, none: string): string => ((values?.length ?? 0) > 1 ? `выбрано ${values?.length ?? 0}` : none)

const listOf = <T,>(value: T | null): T[] => (value === null ? [] : [value])

/** One bar: words, state, executor, channel, type, topic, period. */
export function JournalFilters({ filter, put, search }: Props) {
  const lists = useIntakeLists()
  const executors = useExecutorOptions(lists.data, null)
  const topics = useTopicOptions(lists.data)
  return (
    <Box role="search" aria-label="Отбор обращений" sx={{ display: 'grid', gridTemplateColumns: '1.7fr 1.15fr 1.15fr 1fr 1fr 1.15fr 150px 150px', gap: 1, alignItems: 'start', flexShrink: 0, '& > *': { minWidth: 0 }, ...EVEN_FIELDS }}>
      <WordsField value={filter.query ?? ''} onChange={(query) => put({ query })} input={search} />
      <StatusFilter value={filter.statuses ?? []} onChange={(statuses) => put({ statuses })} />
      <PickField label="Исполнитель" placeholder={several(filter.executorIds, 'любой')} options={executors} value={single(filter.executorIds)} onChange={(value) => put({ executorIds: listOf(value) })} clearable listWidth={320} />
      <PickField label="Канал" placeholder={several(filter.channels, 'любой')} options={CHANNEL_OPTIONS} value={single(filter.channels)} onChange={(value) => put({ channels: listOf(value) })} clearable listWidth={260} />
      <PickField label="Вид" placeholder={several(filter.types, 'любой')} options={TYPE_OPTIONS} value={single(filter.types)} onChange={(value) => put({ types: listOf(value) })} clearable listWidth={200} />
      <PickField label="Тема" placeholder={several(filter.topics, 'любая')} options={topics} value={single(filter.topics)} onChange={(value) => put({ topics: listOf(value) })} clearable listWidth={380} />
      <DateField label="Дата с" value={filter.registeredFrom ?? null} onChange={(date) => put({ registeredFrom: date ?? undefined })} />
      <DateField label="Дата по" value={filter.registeredTo ?? null} onChange={(date) => put({ registeredTo: date ?? undefined })} />
    </Box>
  )
}

function WordsField({ value, onChange, input }: { readonly value: string; onChange(value: string): void; readonly input: RefObject<HTMLInputElement | null> }) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  // Words taken away from outside («Сбросить») leave the field too.
  if (value !== known) {
    setKnown(value)
    if (value !== typed.trim()) setTyped(value)
  }
  const latest = useRef(onChange)
  const timer = useRef<number | null>(null)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => () => void (timer.current !== null && window.clearTimeout(timer.current)), [])
  const type = (text: string) => {
    setTyped(text)
    if (timer.current !== null) window.clearTimeout(timer.current)
    // Only a pause in typing changes the list.
    timer.current = window.setTimeout(() => latest.current(text.trim()), PAUSE_MS)
  }
  return (
    <TextField
      label="Поиск"
      type="search"
      value={typed}
      onChange={(event) => type(event.target.value)}
      inputRef={input}
      placeholder="Слова, номер"
      slotProps={{ htmlInput: { maxLength: 300 }, input: { startAdornment: <InputAdornment position="start" sx={{ mr: 0 }}><SearchIcon fontSize="small" /></InputAdornment> } }}
    />
  )
}

function StatusFilter({ value, onChange }: { readonly value: readonly CaseStatus[]; onChange(value: CaseStatus[]): void }) {
  return (
    <TextField
      select
      label="Состояние"
      value={[...value]}
      onChange={(event) => onChange(CASE_STATUSES.filter((status) => (event.target.value as unknown as string[]).includes(status)))}
      slotProps={{
        select: {
          multiple: true,
          displayEmpty: true,
          renderValue: (chosen) => statusText(chosen as CaseStatus[]),
        },
      }}
    >
      {CASE_STATUSES.map((status) => (
        <MenuItem key={status} value={status}>
          <Checkbox checked={value.includes(status)} tabIndex={-1} />
          <ListItemText primary={CASE_STATUS_LABELS[status]} />
        </MenuItem>
      ))}
    </TextField>
  )
}

function statusText(chosen: readonly CaseStatus[]): string {
  const [only] = chosen
  if (only === undefined) return 'любое'
  return chosen.length === 1 ? CASE_STATUS_LABELS[only] : `${chosen.length} ${plural(chosen.length, 'состояние', 'состояния', 'состояний')}`
}

import { Autocomplete, TextField } from '@mui/material'
import type { ReactNode } from 'react'
import type { Resolution } from '../../../contract/card.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { DateField } from '../DateField.tsx'
import { AbsentNote } from './AbsentNote.tsx'
import { PickField } from './PickField.tsx'
import { Row } from './Row.tsx'
import { type IntakeLists, useExecutorOptions, usualExecutor } from './useIntakeLists.ts'

/** A resolution being written: the executor may not be named yet. */
export interface ResolutionForm extends Omit<Resolution, 'executorId'> {
  readonly executorId: number | null
}
export const EMPTY_RESOLUTION: ResolutionForm = { executorId: null, coExecutorIds: [], text: '', intermediateDate: null }

export function resolutionOf(form: ResolutionForm): Resolution | null {
  return form.executorId === null ? null : { ...form, executorId: form.executorId, coExecutorIds: form.coExecutorIds.filter((id) => id !== form.executorId) }
}

interface Props {
  readonly value: ResolutionForm
  onChange(value: ResolutionForm): void
  readonly lists: IntakeLists | undefined
  /** The employee complained about: shown, never offered. */
  readonly aboutUserId: number | null
  readonly min: IsoDate
  readonly max: IsoDate | null
  readonly error?: string | undefined
}

interface ExecutorProps extends Pick<Props, 'value' | 'onChange' | 'lists' | 'aboutUserId' | 'error'> {
  readonly label?: ReactNode
  readonly autoFocus?: boolean
  /** Topics of the card, the main one first: who usually answers on it stands first and is named. */
  readonly topics?: readonly string[]
}

/** Who answers, with the load and the absence of each. */
export function ExecutorField({ value, onChange, lists, aboutUserId, error, label = 'Исполнитель', autoFocus = false, topics = [] }: ExecutorProps) {
  const all = useExecutorOptions(lists, aboutUserId)
  const usualId = usualExecutor(lists, topics[0])
  const usual = all.find((option) => option.value === usualId && option.disabled !== true)
  const options = usual === undefined ? all : [{ ...usual, hint: `ведёт эту тему · ${usual.hint ?? ''}` }, ...all.filter((option) => option !== usual)]
  const chosen = options.find((option) => option.value === value.executorId)
  const person = lists?.executors.find(({ id }) => id === value.executorId)
  return (
    <div>
      <PickField
        label={label}
        name="executorId"
        options={options}
        value={value.executorId}
        onChange={(executorId) => onChange({ ...value, executorId })}
        clearable
        error={error}
        helper={chosen?.hint ?? (usual === undefined ? undefined : `Эту тему ведёт ${usual.label}`)}
        placeholder="Фамилия"
        loading={lists === undefined}
        autoFocus={autoFocus}
        listWidth={360}
      />
      {person !== undefined && person.absentUntil !== null && <AbsentNote person={person} barred={aboutUserId} onTake={(executorId) => onChange({ ...value, executorId })} />}
    </div>
  )
}

/** Text of the resolution, co-executors, the intermediate date. */
export function ResolutionFields({ value, onChange, lists, aboutUserId, min, max }: Props) {
  const others = useExecutorOptions(lists, aboutUserId).filter((option) => option.value !== value.executorId && option.disabled !== true)
  return (
    <>
      <TextField label="Резолюция" name="resolution" value={value.text} onChange={(event) => onChange({ ...value, text: event.target.value })} placeholder="Рассмотреть, подготовить ответ" multiline minRows={1} maxRows={4} slotProps={{ htmlInput: { maxLength: 2000 } }} />
      <Row columns="minmax(0, 3fr) minmax(0, 2fr)">
        <Autocomplete
          multiple
          options={others}
          value={others.filter((option) => value.coExecutorIds.includes(option.value))}
          onChange={(_, next) => onChange({ ...value, coExecutorIds: next.map((option) => option.value).slice(0, 10) })}
          isOptionEqualToValue={(a, b) => a.value === b.value}
          getOptionKey={(option) => option.value}
          filterSelectedOptions
          autoHighlight
          renderInput={(params) => <TextField {...params} label="Соисполнители" />}
        />
        <DateField label="Промежуточная дата" value={value.intermediateDate} onChange={(intermediateDate) => onChange({ ...value, intermediateDate })} min={min} max={max} />
      </Row>
    </>
  )
}

import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { type Control, type FieldPathByValue, useController } from 'react-hook-form'
import { APPEAL_TYPE_LABELS, APPEAL_TYPES, APPLICANT_KIND_LABELS, APPLICANT_KINDS, CHANNEL_INFO, CHANNELS } from '../../../domain/appeal.ts'
import type { RuleChange, RuleDraft } from './rule-draft.ts'

interface Topic {
  readonly code: string
  readonly name: string
  readonly active: boolean
}

/** To which cards the rule fits; an empty list does not narrow it. */
export function RuleScope({ control, topics }: { readonly control: Control<RuleDraft, unknown, RuleChange>; readonly topics: readonly Topic[] }) {
  return (
    <>
      <Several control={control} name="types" label="Виды обращений" all="все виды" options={APPEAL_TYPES.map((code) => ({ code, label: APPEAL_TYPE_LABELS[code] }))} />
      <Several control={control} name="topics" label="Темы" all="все темы" options={topics.map(({ code, name, active }) => ({ code, label: `${code} ${name}${active ? '' : ' (выключена)'}` }))} />
      <Several control={control} name="applicantKinds" label="Заявители" all="все заявители" options={APPLICANT_KINDS.map((code) => ({ code, label: APPLICANT_KIND_LABELS[code] }))} />
      <Several control={control} name="channels" label="Каналы" all="все каналы" options={CHANNELS.map((code) => ({ code, label: CHANNEL_INFO[code].label }))} />
    </>
  )
}

interface SeveralProps {
  readonly control: Control<RuleDraft, unknown, RuleChange>
  readonly name: FieldPathByValue<RuleDraft, string[]>
  readonly label: string
  readonly all: string
  readonly options: readonly { readonly code: string; readonly label: string }[]
}

function Several({ control, name, label, all, options }: SeveralProps) {
  const { field, fieldState } = useController({ control, name })
  const message = fieldState.error?.message
  const chosen: readonly string[] = field.value
  return (
    <Autocomplete
      multiple disableCloseOnSelect size="small" options={[...options]} value={options.filter(({ code }) => chosen.includes(code))}
      onChange={(_, next) => field.onChange(next.map(({ code }) => code))} onBlur={field.onBlur} isOptionEqualToValue={(a, b) => a.code === b.code} getOptionKey={({ code }) => code}
      slotProps={{ chip: { size: 'small' } }}
      renderInput={(params) => <TextField {...params} label={label} inputRef={field.ref} placeholder={chosen.length === 0 ? all : ''} error={message !== undefined} {...(message === undefined ? {} : { helperText: message })} />}
    />
  )
}

import { Autocomplete, Box, Chip, TextField } from '@mui/material'
import { useMemo, useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import type { CardForm } from './cardForm.ts'
import { findOptions, type PickOption, ROOM_FOR_ARROW } from './PickField.tsx'
import { useFieldSuggestion } from './suggestions.tsx'
import { useFieldError } from './useFieldError.ts'
import { type IntakeLists, useTopicOptions } from './useIntakeLists.ts'

/** Topics by code or by words: «02», «перерасч», «отсутств». The first is the main one. */
export function TopicField({ lists, label = 'Тема' }: { readonly lists: IntakeLists | undefined; readonly label?: string }) {
  const { control } = useFormContext<CardForm>()
  const { field } = useController({ control, name: 'topics' })
  const error = useFieldError('topics')
  const options = useTopicOptions(lists)
  const suggestion = useFieldSuggestion('topics', field.value.length === 0)
  const [typed, setTyped] = useState('')
  // A new array would make the list think the choice was replaced and drop the words being typed.
  const chosen = useMemo(() => field.value.map((code) => options.find((option) => option.value === code) ?? { value: code, label: code }), [field.value, options])
  return (
    <Autocomplete<PickOption<string>, true, true>
      multiple
      options={[...options]}
      value={chosen}
      onChange={(_, next) => {
        suggestion.settle()
        field.onChange(next.map((option) => option.value))
      }}
      onFocus={suggestion.enter}
      onKeyDown={(event) => {
        const open = event.target instanceof HTMLInputElement && event.target.getAttribute('aria-expanded') === 'true'
        if (event.key === 'Enter' && !open && !event.ctrlKey && !event.altKey && suggestion.accept()) event.preventDefault()
      }}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      onBlur={field.onBlur}
      autoHighlight={typed !== ''}
      autoSelect
      disableClearable
      filterSelectedOptions
      loading={lists === undefined}
      isOptionEqualToValue={(a, b) => a.value === b.value}
      getOptionKey={(option) => option.value}
      groupBy={(option) => option.group ?? ''}
      filterOptions={(all, state) => findOptions(all, state.inputValue)}
      renderGroup={({ key, group, children }) => (
        <li key={key}>
          <Box sx={{ px: 2, pt: 0.75, fontSize: 12.5, color: 'text.secondary' }}>{group}</Box>
          <ul style={{ padding: 0 }}>{children}</ul>
        </li>
      )}
      renderValue={(values, getItemProps) =>
        values.map((option, index) => {
          const { key, ...item } = getItemProps({ index })
          return <Chip key={key} {...item} label={option.label} title={option.label} size="small" />
        })
      }
      sx={{ ...ROOM_FOR_ARROW, '& .MuiAutocomplete-tag': { maxWidth: 'calc(100% - 36px)', my: '3px', ml: '4px', mr: 0 }, '& .MuiAutocomplete-input.MuiAutocomplete-input': { minWidth: 24 } }}
      slotProps={{ popper: { style: { width: 380 }, placement: 'bottom-start' } }}
      renderInput={(params) => <TextField {...params} label={suggestion.label(label)} name="topics" sx={suggestion.sx} inputRef={field.ref} error={error !== undefined} helperText={error} placeholder={chosen.length === 0 ? (suggestion.offer?.shown ?? 'Код или слово') : ''} />}
    />
  )
}

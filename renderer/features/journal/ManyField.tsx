import { Autocomplete, Box, Checkbox, TextField, Typography } from '@mui/material'
import { findOptions, type PickOption } from '../../components/card/PickField.tsx'

interface Props {
  readonly label: string
  readonly options: readonly PickOption<string | number>[]
  readonly value: readonly (string | number)[]
  onChange(value: (string | number)[]): void
}

/** Several values, any of which will do; the first letters find a row, Enter marks it, Backspace takes the last one off. */
export function ManyField({ label, options, value, onChange }: Props) {
  return (
    <Autocomplete<PickOption<string | number>, true>
      multiple
      disableCloseOnSelect
      autoHighlight
      limitTags={2}
      options={options}
      value={value.map((one) => options.find((option) => option.value === one) ?? { value: one, label: String(one) })}
      onChange={(_, chosen) => onChange(chosen.map((option) => option.value))}
      isOptionEqualToValue={(a, b) => a.value === b.value}
      getOptionKey={(option) => option.value}
      filterOptions={(all, { inputValue }) => findOptions(all, inputValue)}
      renderOption={({ key, ...rest }, option, { selected }) => (
        <li key={key} {...rest}>
          <Checkbox checked={selected} tabIndex={-1} sx={{ p: 0.25, mr: 0.75 }} />
          <Box sx={{ minWidth: 0 }}>
            {option.label}
            {option.hint !== undefined && <Typography variant="caption" color="textSecondary" component="div">{option.hint}</Typography>}
          </Box>
        </li>
      )}
      renderInput={(params) => <TextField {...params} label={label} placeholder={value.length === 0 ? 'любое' : ''} />}
      slotProps={{ chip: { size: 'small' } }}
    />
  )
}

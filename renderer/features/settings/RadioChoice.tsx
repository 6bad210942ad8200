import Box from '@mui/material/Box'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'

interface RadioChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly example: string }[]
  readonly onChange: (value: Value) => void
}

/** A choice where each answer shows what comes of it. */
export function RadioChoice<Value extends string>({ label, value, options, onChange }: RadioChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((one) => one.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend" sx={{ fontSize: 14, fontWeight: 600, color: 'text.primary', mb: 0.5 }}>{label}</FormLabel>
      <RadioGroup value={value} onChange={(_, chosen) => choose(chosen)}>
        {options.map((option) => (
          <FormControlLabel
            key={option.value} value={option.value} control={<Radio />} sx={{ alignItems: 'flex-start' }}
            label={<Box sx={{ py: '5px' }}>{option.label}<Box sx={{ fontSize: 13, color: 'text.secondary' }}>{option.example}</Box></Box>}
          />
        ))}
      </RadioGroup>
    </FormControl>
  )
}

import { Checkbox, FormControl, FormControlLabel, FormHelperText } from '@mui/material'
import { type Control, useController } from 'react-hook-form'
import type { TalkValues } from './talkForm.ts'

interface Props {
  readonly control: Control<TalkValues>
  readonly name: 'warned' | 'confidential' | 'specialConditions'
  readonly label: string
}

export function FormCheck({ control, name, label }: Props) {
  const { field, fieldState } = useController({ control, name })
  return (
    <FormControl error={fieldState.error !== undefined}>
      <FormControlLabel label={label} control={<Checkbox name={name} checked={field.value} onChange={(_, checked) => field.onChange(checked)} onBlur={field.onBlur} slotProps={{ input: { ref: field.ref } }} />} />
      {fieldState.error !== undefined && <FormHelperText sx={{ mt: 0 }}>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  )
}

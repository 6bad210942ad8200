import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import { type Control, useController } from 'react-hook-form'
import { ROLES, ROLE_LABELS, type Role } from '../../../domain/people.ts'
import type { UserDraft } from './user-draft.ts'

/** Two columns: the long name of the deputy director goes last, alone. */
const BY_LENGTH = ROLES.toSorted((a, b) => ROLE_LABELS[a].length - ROLE_LABELS[b].length)

type UserControl = Control<UserDraft>

export function RolesField({ control }: { readonly control: UserControl }) {
  const { field, fieldState } = useController({ control, name: 'roles' })
  const toggle = (role: Role, on: boolean) => field.onChange(ROLES.filter((one) => (one === role ? on : field.value.includes(one))))
  return (
    <FormControl component="fieldset" error={fieldState.invalid}>
      <FormLabel component="legend" sx={{ fontSize: 13 }}>Роли</FormLabel>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: 2 }}>
        {BY_LENGTH.map((role) => <FormControlLabel key={role} label={ROLE_LABELS[role]} sx={role === 'deputy_director' ? { gridColumn: '1 / -1' } : {}} control={<Checkbox checked={field.value.includes(role)} onChange={(_, on) => toggle(role, on)} />} />)}
      </Box>
      {fieldState.error !== undefined && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  )
}

export function UnitField({ control, units }: { readonly control: UserControl; readonly units: readonly { readonly id: number; readonly name: string; readonly active: boolean }[] }) {
  const { field } = useController({ control, name: 'unitId' })
  return (
    <TextField select label="Подразделение" name={field.name} inputRef={field.ref} value={field.value ?? ''} onBlur={field.onBlur} onChange={(event) => field.onChange(event.target.value === '' ? null : Number(event.target.value))} slotProps={{ select: { displayEmpty: true } }}>
      <MenuItem value="">Без подразделения</MenuItem>
      {units.filter(({ id, active }) => active || id === field.value).map(({ id, name }) => <MenuItem key={id} value={id}>{name}</MenuItem>)}
    </TextField>
  )
}

export function ActiveField({ control }: { readonly control: UserControl }) {
  const { field } = useController({ control, name: 'active' })
  return <FormControlLabel label={field.value ? 'Может входить в программу' : 'Вход закрыт; история и обращения остаются'} control={<Switch checked={field.value} onChange={(_, on) => field.onChange(on)} />} sx={{ ml: 0, gap: 1 }} />
}

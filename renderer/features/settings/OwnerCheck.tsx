import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { describeFailure } from '../../lib/failure.ts'

/** The certificate bears another name: it is taken when its owner says that it is theirs. */
export function OwnerCheck({ checked, onChange }: { readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  return <FormControlLabel control={<Checkbox checked={checked} onChange={(_, on) => onChange(on)} />} label="Это мой ключ, подписываю им я" />
}

export function isOtherOwner(error: unknown): boolean {
  return error !== null && describeFailure(error).details.reason === 'other_owner'
}

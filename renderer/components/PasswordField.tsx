import { type ReactNode, type Ref, useState } from 'react'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'

interface PasswordFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly name?: string
  readonly autoComplete?: 'current-password' | 'new-password' | 'off'
  readonly autoFocus?: boolean
  readonly required?: boolean
  readonly error?: boolean
  readonly helperText?: ReactNode
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A password that can be looked at, with a word when Caps Lock is on. */
export function PasswordField({ label, value, onChange, onBlur, name, autoComplete = 'off', autoFocus = false, required = false, error = false, helperText, inputRef }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  const [caps, setCaps] = useState(false)
  const title = shown ? 'Скрыть пароль' : 'Показать пароль'
  return (
    <TextField
      label={label} type={shown ? 'text' : 'password'} value={value} autoComplete={autoComplete} autoFocus={autoFocus} required={required} error={error}
      {...(name === undefined ? {} : { name })} {...(inputRef === undefined ? {} : { inputRef })} {...(onBlur === undefined ? {} : { onBlur })}
      helperText={caps ? <Typography component="span" variant="caption" sx={{ fontWeight: 600 }}>Включён Caps Lock</Typography> : helperText}
      onChange={(event) => onChange(event.target.value)}
      onKeyUp={(event) => setCaps(event.getModifierState('CapsLock'))}
      slotProps={{
        htmlInput: { spellCheck: false },
        input: { endAdornment: <InputAdornment position="end"><IconButton aria-label={title} aria-pressed={shown} edge="end" onClick={() => setShown(!shown)}>{shown ? <VisibilityOffOutlined fontSize="small" /> : <VisibilityOutlined fontSize="small" />}</IconButton></InputAdornment> },
      }}
    />
  )
}

import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { MAIL_SECURITIES, MAIL_SECURITY_LABELS, type MailSecurity } from '../../../../domain/mail-server.ts'

interface SecurityFieldProps {
  readonly value: MailSecurity
  readonly port: string | number
  /** Usual port of each kind. */
  readonly ports: Record<MailSecurity, number>
  readonly onChange: (security: MailSecurity, port: number | null) => void
}

/** How the line is protected; the port follows while it is a usual one. */
export function SecurityField({ value, port, ports, onChange }: SecurityFieldProps) {
  const change = (next: string) => {
    const security = MAIL_SECURITIES.find((one) => one === next)
    if (security !== undefined) onChange(security, Object.values(ports).includes(Number(port)) ? ports[security] : null)
  }
  return (
    <TextField select label="Шифрование" value={value} onChange={(event) => change(event.target.value)} {...(value === 'none' ? { helperText: 'Пароль и письма пойдут по сети открыто: любой на пути сможет их прочитать' } : {})}>
      {MAIL_SECURITIES.map((one) => <MenuItem key={one} value={one}>{MAIL_SECURITY_LABELS[one]}</MenuItem>)}
    </TextField>
  )
}

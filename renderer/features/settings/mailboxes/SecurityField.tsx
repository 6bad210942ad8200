import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { MAIL_SECURITIES, MAIL_SECURITY_LABELS, type MailSecurity } from '../../../../domain/mail-server.ts'

interface SecurityFieldProps {
  readonly value: MailSecurity
  readonly port: string | number
  /** Usual port of each kind. */
  readonly ports: Record<MailSecurity, number>
  /** What the server said about it. */
  readonly problem: string | undefined
  readonly onChange: (security: MailSecurity, port: number | null) => void
}

/** How the line is protected; the port follows while it is a usual one. */
export function SecurityField({ value, port, ports, problem, onChange }: SecurityFieldProps) {
  const change = (next: string) => {
    const security = MAIL_SECURITIES.find((one) => one === next)
    if (security !== undefined) onChange(security, Object.values(ports).includes(Number(port)) ? ports[security] : null)
  }
  const help = problem ?? (value === 'none' ? 'Пароль и письма пойдут по сети открыто: любой на пути сможет их прочитать' : undefined)
  return (
    <TextField select label="Шифрование" value={value} onChange={(event) => change(event.target.value)} error={problem !== undefined} {...(help === undefined ? {} : { helperText: help })}>
      {MAIL_SECURITIES.map((one) => <MenuItem key={one} value={one}>{MAIL_SECURITY_LABELS[one]}</MenuItem>)}
    </TextField>
  )
}

/** Words about mail servers: how the line is protected, what becomes of a fetched letter, how a mailbox is doing. */

export const MAIL_SECURITIES = ['tls', 'starttls', 'none'] as const
export type MailSecurity = (typeof MAIL_SECURITIES)[number]

export const MAIL_SECURITY_LABELS: Record<MailSecurity, string> = {
  tls: 'TLS с самого начала',
  starttls: 'STARTTLS: сначала открыто, затем TLS',
  none: 'Без шифрования',
}

/** Usual ports, IANA: 993 and 143 for IMAP; 465 (RFC 8314), 587 and 25 for sending. */
export const IMAP_PORTS: Record<MailSecurity, number> = { tls: 993, starttls: 143, none: 143 }
export const SMTP_PORTS: Record<MailSecurity, number> = { tls: 465, starttls: 587, none: 25 }

export const AFTER_PROCESSING = ['leave', 'flag', 'move'] as const
export type AfterProcessing = (typeof AFTER_PROCESSING)[number]

export const AFTER_PROCESSING_LABELS: Record<AfterProcessing, string> = {
  leave: 'Ничего не менять в ящике',
  flag: 'Отметить прочитанным',
  move: 'Переложить в папку',
}

/**
 * new: not connected yet; fetching: letters are coming; connected: waits for the next one; retrying: tries again by itself; stopped: a person has
 * to mend something (it is still tried, seldom); needs_password: the password has to be typed after a start; off: switched off.
 */
export const MAILBOX_STATES = ['new', 'fetching', 'connected', 'retrying', 'stopped', 'needs_password', 'off'] as const
export type MailboxState = (typeof MAILBOX_STATES)[number]

export const MAILBOX_STATE_LABELS: Record<MailboxState, string> = {
  new: 'подключается',
  fetching: 'забирает письма',
  connected: 'на связи',
  retrying: 'нет связи',
  stopped: 'письма не забираются',
  needs_password: 'нужен пароль',
  off: 'выключен',
}

import { z } from 'zod'
import { mailboxInput, type MailboxView, outgoingInput, type OutgoingView } from '../../../../contract/mailboxes.ts'
import { IMAP_PORTS, SMTP_PORTS } from '../../../../domain/mail-server.ts'

/** A number as it is typed. */
const typed = <T extends z.ZodType<number, number>>(number: T) => z.union([z.string(), z.number()]).transform(Number).pipe(number)

export const mailboxSchema = mailboxInput.extend({ port: typed(mailboxInput.shape.port), pollMinutes: typed(mailboxInput.shape.pollMinutes) })
export type MailboxDraft = z.input<typeof mailboxSchema>
export type MailboxReady = z.output<typeof mailboxSchema>

export function mailboxDraft(mailbox: MailboxView | null, today: string): MailboxDraft {
  if (mailbox === null) {
    return {
      id: null, version: 0, name: '', host: '', port: IMAP_PORTS.tls, security: 'tls', login: '', password: '', caPem: '', folder: 'INBOX', since: today, afterProcessing: 'flag', doneFolder: '',
      pollMinutes: 5, enabled: true,
    }
  }
  const { state: _state, problem: _problem, checkedAt: _checked, nextTryAt: _next, received: _received, left: _left, hasPassword: _has, ...settings } = mailbox
  return { ...settings, password: '' }
}

export function fieldOfMailbox(path: string | null): keyof MailboxDraft | null {
  return Object.keys(mailboxInput.shape).find((key): key is keyof typeof mailboxInput.shape => key === path) ?? null
}

export const outgoingSchema = outgoingInput.extend({ port: typed(outgoingInput.shape.port) })
export type OutgoingDraft = z.input<typeof outgoingSchema>
export type OutgoingReady = z.output<typeof outgoingSchema>

export function outgoingDraft({ server, version }: OutgoingView): OutgoingDraft {
  return { ...(server ?? { host: '', port: SMTP_PORTS.tls, security: 'tls', login: '', caPem: '', fromName: '', fromAddress: '' }), password: '', version }
}

export function fieldOfOutgoing(path: string | null): keyof OutgoingDraft | null {
  return Object.keys(outgoingInput.shape).find((key): key is keyof typeof outgoingInput.shape => key === path) ?? null
}

import { createTransport } from 'nodemailer'
import type { z } from 'zod'
import type { outgoingServer } from '../../contract/mailboxes.ts'
import { mailServerTls } from '../mailboxes/mailServerTls.ts'

export type OutgoingServer = z.infer<typeof outgoingServer>

export interface LetterToSend {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId?: string
  readonly inReplyTo?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

const ANSWER_MS = 15_000

/** Sends one letter by SMTP on a line of its own. Resolves once the server took the letter over; throws what the library throws. */
export async function sendBySmtp(server: OutgoingServer, password: string | null, letter: LetterToSend): Promise<void> {
  const { host, port, security, login, caPem, fromName, fromAddress } = server
  const transport = createTransport({
    host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none', tls: mailServerTls(caPem),
    ...(login === '' ? {} : { auth: { user: login, pass: password ?? '' } }),
    connectionTimeout: ANSWER_MS, greetingTimeout: ANSWER_MS, socketTimeout: 60_000, disableFileAccess: true, disableUrlAccess: true,
  })
  try {
    await transport.sendMail({
      from: { name: fromName, address: fromAddress }, to: { name: '', address: letter.to }, subject: letter.subject, text: letter.text, headers: { ...letter.headers },
      ...(letter.messageId === undefined ? {} : { messageId: letter.messageId }),
      ...(letter.inReplyTo == null ? {} : { inReplyTo: letter.inReplyTo, references: letter.inReplyTo }),
    })
  } finally {
    transport.close()
  }
}

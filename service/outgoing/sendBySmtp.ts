import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
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

/** The letter was not taken over, or nobody knows; what the library said is the cause. */
export class SendingFailed extends Error {
  /** Its text had begun to go: without an answer of the server it may have arrived. */
  readonly textBegan: boolean

  constructor(cause: unknown, textBegan: boolean) {
    super('The letter was not taken over by the server', { cause })
    this.name = 'SendingFailed'
    this.textBegan = textBegan
  }
}

const ANSWER_MS = 15_000
const SILENCE_MS = 60_000

/**
 * Sends one letter by SMTP on a line of its own. Resolves once the server took it over.
 *
 * @throws SendingFailed
 */
export async function sendBySmtp(server: OutgoingServer, password: string | null, letter: LetterToSend): Promise<void> {
  const { host, port, security, login, caPem, fromAddress } = server
  const line = new SMTPConnection({
    host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none', tls: mailServerTls(caPem),
    connectionTimeout: ANSWER_MS, greetingTimeout: ANSWER_MS, socketTimeout: SILENCE_MS,
  })
  const broken = new Promise<never>((_, reject) => void line.once('error', reject))
  const step = (start: (done: (error?: Error | null) => void) => void) => Promise.race([broken, new Promise<void>((resolve, reject) => start((error) => (error == null ? resolve() : reject(error))))])
  // Read only when the server is ready for it: how far it came is the one thing nobody says after a break.
  let textBegan = false
  try {
    const text = await compose(server, letter)
    const body = new Readable({
      read() {
        textBegan = true
        this.push(text)
        this.push(null)
      },
    })
    await step((done) => line.connect(done))
    if (login !== '') await step((done) => line.login({ user: login, pass: password ?? '' }, done))
    await step((done) => line.send({ from: fromAddress, to: letter.to }, body, done))
  } catch (error) {
    throw new SendingFailed(error, textBegan)
  } finally {
    broken.catch(() => undefined)
    line.quit()
  }
}

function compose({ fromName, fromAddress }: OutgoingServer, { to, subject, text, messageId, inReplyTo, headers }: LetterToSend): Promise<Buffer> {
  const mail = new MailComposer({
    from: { name: fromName, address: fromAddress }, to: { name: '', address: to }, subject, text, headers: { ...headers }, disableFileAccess: true, disableUrlAccess: true,
    ...(messageId === undefined ? {} : { messageId }), ...(inReplyTo == null ? {} : { inReplyTo, references: inReplyTo }),
  })
  return mail.compile().build()
}

import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection, { type SMTPEnvelope } from 'nodemailer/lib/smtp-connection'
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
  /** Message-IDs before this one, oldest first; the message answered alone when absent. */
  readonly references?: readonly string[]
  readonly replyTo?: string
  readonly attachment?: { readonly name: string; readonly content: Buffer; readonly mediaType: string }
  /** Asks the servers on the way to report a failure or a delay under this name (RFC 3461). */
  readonly envelopeId?: string
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
 * Sends one letter by SMTP on a line of its own. Resolves once the server took it over, to the words it said.
 *
 * @throws SendingFailed
 */
export async function sendBySmtp(server: OutgoingServer, password: string | null, letter: LetterToSend): Promise<string> {
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
    let said = ''
    await step((done) =>
      line.send({ from: fromAddress, to: letter.to, ...notify(letter) }, body, (error, info) => {
        said = info?.response ?? ''
        done(error)
      }),
    )
    return said
  } catch (error) {
    throw new SendingFailed(error, textBegan)
  } finally {
    broken.catch(() => undefined)
    line.quit()
  }
}

function notify({ to, envelopeId }: LetterToSend): Pick<SMTPEnvelope, 'dsn'> {
  return envelopeId === undefined ? {} : { dsn: { ret: 'HDRS', envid: envelopeId, notify: ['FAILURE', 'DELAY'], orcpt: `rfc822;${to}` } }
}

function compose({ fromName, fromAddress }: OutgoingServer, letter: LetterToSend): Promise<Buffer> {
  const { to, subject, text, messageId, inReplyTo, references, replyTo, attachment, headers } = letter
  const mail = new MailComposer({
    from: { name: fromName, address: fromAddress }, to: { name: '', address: to }, subject, text, headers: { ...headers }, disableFileAccess: true, disableUrlAccess: true,
    ...(messageId === undefined ? {} : { messageId }), ...(inReplyTo == null ? {} : { inReplyTo, references: [...(references ?? [inReplyTo])] }),
    ...(replyTo === undefined || replyTo === '' ? {} : { replyTo }),
    ...(attachment === undefined ? {} : { attachments: [{ filename: attachment.name, content: attachment.content, contentType: attachment.mediaType, contentDisposition: 'attachment' as const }] }),
  })
  return mail.compile().build()
}

import { codesOf, explainConnection, type Peer } from '../mailboxes/explainConnection.ts'
import { MailProblem } from '../ports/mailbox.ts'
import type { SendingFailed } from './sendBySmtp.ts'

interface SmtpAnswer {
  /** Three digits of the server, RFC 5321 §4.2. */
  readonly responseCode: number | null
  /** The command it answered, such as `AUTH`, `RCPT TO`, `DATA`. */
  readonly command: string
}

function answerOf(error: unknown): SmtpAnswer {
  const { responseCode, command } = (error ?? {}) as { responseCode?: unknown; command?: unknown }
  return { responseCode: typeof responseCode === 'number' ? responseCode : null, command: typeof command === 'string' ? command : '' }
}

/**
 * What is known of a letter after an error: `not_sent` (the server did not take it over, another attempt is right), `refused` (it never will),
 * `unknown` (the line broke after the text had begun to go: the server may have taken it).
 */
export function fateOf(failed: SendingFailed): 'not_sent' | 'refused' | 'unknown' {
  const { responseCode, command } = answerOf(failed.cause)
  if (responseCode !== null) return responseCode >= 500 && ['RCPT TO', 'DATA'].includes(command) ? 'refused' : 'not_sent'
  return failed.textBegan ? 'unknown' : 'not_sent'
}

/** Sentences for what a sending server or the way to it may refuse. */
export function explainSmtp({ cause: error }: SendingFailed, peer: Peer): MailProblem {
  const codes = codesOf(error)
  const { responseCode, command } = answerOf(error)
  if (codes.includes('EAUTH') || codes.includes('ENOAUTH')) return new MailProblem('Сервер не принял имя для входа или пароль. Проверьте их; для некоторых служб нужен отдельный «пароль приложения».', { field: 'password', needsPerson: true, cause: error })
  const way = explainConnection(error, peer)
  if (way !== null) return way
  if (codes.includes('ETLS')) return new MailProblem('Не удалось включить шифрование, пароль не передан. Проверьте порт и вид шифрования: 465 — TLS с самого начала, 587 — STARTTLS.', { field: 'security', needsPerson: true, cause: error })
  if (responseCode !== null && command === 'MAIL FROM') return new MailProblem(`Сервер не принял адрес отправителя (код ${responseCode}). Обычно он должен совпадать с ящиком, под которым выполнен вход.`, { field: 'fromAddress', cause: error })
  if (responseCode !== null && command === 'RCPT TO') return new MailProblem(`Сервер не принял адрес получателя (код ${responseCode}). Проверьте адрес; возможно, сервер требует входа по имени и паролю.`, { field: 'to', cause: error })
  if (responseCode !== null) return new MailProblem(`Сервер не принял письмо (код ${responseCode}). Покажите этот код администратору сервера.`, { cause: error })
  if (codes.includes('ETIMEDOUT') || codes.includes('ECONNECTION')) return new MailProblem(`Сервер «${peer.host}» не ответил как почтовый. Проверьте порт ${peer.port} и вид шифрования.`, { field: 'port', cause: error })
  return new MailProblem(`Связь с сервером «${peer.host}» прервалась. Программа повторит попытку сама.`, { cause: error })
}

import type { ImapFlowError } from 'imapflow'
import { MailProblem, type MailServer } from '../../ports/mailbox.ts'
import { codesOf, explainConnection } from '../explainConnection.ts'

const isImapError = (error: unknown): error is ImapFlowError => error instanceof Error

/** Sentences for what a mail server or the way to it may refuse. */
export function explainImap(error: unknown, server: Pick<MailServer, 'host' | 'port'>): MailProblem {
  if (error instanceof MailProblem) return error
  const codes = codesOf(error)
  if (isImapError(error) && error.authenticationFailed === true) {
    if (codes.includes('UNAVAILABLE') || error.serverResponseCode === 'UNAVAILABLE') return new MailProblem(`Сервер «${server.host}» сейчас не проверяет пароли. Программа повторит попытку сама.`, { cause: error })
    return new MailProblem('Сервер не принял имя для входа или пароль. Проверьте их; для некоторых служб нужен отдельный «пароль приложения», а доступ по IMAP включают в настройках ящика.', { field: 'password', needsPerson: true, cause: error })
  }
  const way = explainConnection(error, server)
  if (way !== null) return way
  if (codes.includes('MissingServerExtension') || (isImapError(error) && error.tlsFailed === true)) {
    return new MailProblem('Сервер не умеет STARTTLS на этом порту, пароль не передан. Выберите «TLS с самого начала» (обычно порт 993).', { field: 'security', needsPerson: true, cause: error })
  }
  return new MailProblem(`Связь с сервером «${server.host}» прервалась. Программа подключится снова и продолжит с того же письма.`, { byServer: isImapError(error) && error.reason !== undefined, cause: error })
}

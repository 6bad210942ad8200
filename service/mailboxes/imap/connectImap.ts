import { ImapFlow } from 'imapflow'
import { type MailboxConnection, type MailServer, MailProblem } from '../../ports/mailbox.ts'
import { mailServerTls } from '../mailServerTls.ts'
import { explainImap } from './explainImap.ts'
import { imapConnection } from './imapConnection.ts'

const ANSWER_MS = 15_000
/** Lines that are silent for longer are cut by firewalls. */
const IDLE_MS = 4 * 60_000
/** An announced literal above this is a broken server; what is really large is left out before it is asked for. */
const LARGEST_LITERAL = 512 * 1024 * 1024

/**
 * Signs in to a mailbox by IMAP. The library's client serves once: after it broke a new one is made.
 * @throws MailProblem
 */
export async function connectImap(server: MailServer, password: string): Promise<MailboxConnection> {
  const { host, port, security, login, caPem } = server
  const client = new ImapFlow({
    host, port, auth: { user: login, pass: password }, logger: false, disableAutoIdle: true, maxIdleTime: IDLE_MS, tls: mailServerTls(caPem),
    secure: security === 'tls', ...(security === 'tls' ? {} : { doSTARTTLS: security === 'starttls' }),
    connectionTimeout: ANSWER_MS, greetingTimeout: ANSWER_MS, maxLiteralSize: LARGEST_LITERAL,
    clientInfo: { name: 'ARM' },
  })
  // Without a listener a broken line would end the process; who waits on the line is told by the call at hand.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    client.close()
    throw explainImap(error, server)
  }
  if (!client.usable) throw new MailProblem(`Сервер «${host}» закрыл соединение сразу после входа. Программа повторит попытку сама.`)
  return imapConnection(client, server)
}

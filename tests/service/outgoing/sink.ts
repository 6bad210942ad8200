import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { makeCertificates } from '../mailboxes/support/certificates.ts'

export const SENDER = 'desk@energo.example'
export const SENDER_PASSWORD = 'Пароль отправителя 26'

/** A real SMTP server on loopback that keeps what it is given. */
export interface Sink {
  readonly port: number
  readonly caPem: string
  readonly letters: () => ParsedMail[]
  /** What it does with the text of a letter: take it, refuse it for good or for now, or hang up before it says which. */
  readonly behave: (how: 'take' | 'refuse' | 'later' | 'hang_up') => void
  readonly close: () => Promise<void>
}

export async function openSink({ port = 0 }: { port?: number } = {}): Promise<Sink> {
  const dir = mkdtempSync(path.join(tmpdir(), 'appeals-smtp-'))
  const { caPem, certPem, keyPem } = makeCertificates(dir)
  const letters: ParsedMail[] = []
  let how: Parameters<Sink['behave']>[0] = 'take'
  const server = new SMTPServer({
    secure: true, cert: certPem, key: keyPem, logger: false,
    onAuth: ({ username, password }, _session, answer) => (username === SENDER && password === SENDER_PASSWORD ? answer(null, { user: username }) : answer(new Error('wrong'))),
    onData: (stream, _session, answer) => {
      simpleParser(stream).then((letter) => {
        if (how === 'refuse' || how === 'later') return answer(Object.assign(new Error('no'), { responseCode: how === 'refuse' ? 554 : 451 }))
        letters.push(letter)
        if (how === 'take') return answer(null)
        for (const connection of server.connections) connection.close()
      }, answer)
    },
  })
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    caPem,
    letters: () => letters,
    behave: (next) => { how = next },
    close: () =>
      new Promise((resolve) => {
        for (const connection of server.connections) connection.close()
        server.close(() => {
          rmSync(dir, { recursive: true, force: true })
          resolve()
        })
      }),
  }
}

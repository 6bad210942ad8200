import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Socket } from 'node:net'
import path from 'node:path'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { makeCertificates } from '../mailboxes/support/certificates.ts'

export const SENDER = 'desk@energo.example'
export const SENDER_PASSWORD = 'Пароль отправителя 26'

/**
 * What it does with a letter: take it, refuse it for good or for now, know no such person, hang up with the text half-way or before it says what
 * becomes of it, or never answer.
 */
type Behaviour = 'take' | 'refuse' | 'later' | 'no_such_person' | 'cut' | 'hang_up' | 'silent'

/** A real SMTP server on loopback that keeps what it is given. */
export interface Sink {
  readonly port: number
  readonly caPem: string
  readonly letters: () => ParsedMail[]
  readonly behave: (how: Behaviour) => void
  /** Letters whose text has come whole, answered or not. */
  readonly taken: () => number
  readonly close: () => Promise<void>
}

export async function openSink({ port = 0 }: { port?: number } = {}): Promise<Sink> {
  const dir = mkdtempSync(path.join(tmpdir(), 'appeals-smtp-'))
  const { caPem, certPem, keyPem } = makeCertificates(dir)
  const letters: ParsedMail[] = []
  let how: Behaviour = 'take'
  const sockets = new Set<Socket>()
  /** Without a word: an orderly end would say 421 first. */
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  const server = new SMTPServer({
    secure: true, cert: certPem, key: keyPem, logger: false,
    onAuth: ({ username, password }, _session, answer) => (username === SENDER && password === SENDER_PASSWORD ? answer(null, { user: username }) : answer(new Error('wrong'))),
    onRcptTo: (_to, _session, answer) => answer(how === 'no_such_person' ? Object.assign(new Error('No such user'), { responseCode: 550 }) : null),
    onData: (stream, _session, answer) => {
      if (how === 'cut') return void stream.once('data', hangUp)
      simpleParser(stream).then((letter) => {
        if (how === 'refuse' || how === 'later') return answer(Object.assign(new Error('no'), { responseCode: how === 'refuse' ? 554 : 451 }))
        letters.push(letter)
        if (how === 'take') return answer(null)
        if (how === 'hang_up') hangUp()
      }, answer)
    },
  })
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    caPem,
    letters: () => letters,
    taken: () => letters.length,
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

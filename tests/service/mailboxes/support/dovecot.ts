import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { makeCertificates } from './certificates.ts'

export const LOGIN = 'desk'
export const PASSWORD = 'Ключ от ящика 26'

/** A real IMAP server on loopback with one mailbox, in a folder of its own. */
export interface Dovecot {
  readonly plainPort: number
  readonly tlsPort: number
  /** Of the authority that nobody but this test knows. */
  readonly caPem: string
  /** Puts a letter into the mailbox as a delivery agent would. */
  readonly deliver: (raw: string | Buffer) => void
  /** Files of a folder, read and unread. */
  readonly stored: (folder?: string) => string[]
  /** The letters are gone, as if a colleague had emptied the mailbox. */
  readonly empty: () => void
  /** The server forgets its numbering, as after a move to another machine. */
  readonly renumber: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
  readonly remove: () => Promise<void>
}

const root = process.getuid?.() === 0
/** Somebody who owns nothing: Dovecot refuses to read mail as root. */
const NOBODY = 65_534
const mailId = (own: 'uid' | 'gid') => (root ? NOBODY : userInfo()[own])

interface Options {
  /** What the server says it can; all that it really can when absent. */
  readonly capabilities?: string
  /** As simple servers have it; otherwise the time of birth. */
  readonly uidValidity?: number
}

export async function startDovecot({ capabilities, uidValidity }: Options = {}): Promise<Dovecot> {
  const dir = mkdtempSync(path.join(tmpdir(), 'appeals-imap-'))
  const maildir = path.join(dir, 'home/Maildir')
  for (const folder of ['cur', 'new', 'tmp']) mkdirSync(path.join(maildir, folder), { recursive: true })
  const certificates = makeCertificates(dir)
  const [plainPort, tlsPort] = [await freePort(), await freePort()]
  writeFileSync(path.join(dir, 'users'), `${LOGIN}:{PLAIN}${PASSWORD}\n`)
  writeFileSync(path.join(dir, 'dovecot.conf'), configuration(dir, { plainPort, tlsPort, capabilities }))
  if (uidValidity !== undefined) writeFileSync(path.join(maildir, 'dovecot-uidlist'), `3 V${uidValidity} N1\n`)
  giveAway(path.join(dir, 'home'))
  execFileSync('chmod', ['755', dir])

  let server: ChildProcess | null = null
  const start = async () => {
    server = spawn(program(), ['-F', '-c', path.join(dir, 'dovecot.conf')], { stdio: 'ignore', detached: true })
    await answering(plainPort)
  }
  const stop = async () => {
    if (server?.pid === undefined) return
    const gone = once(server, 'exit')
    // It and its children at once, as when the power goes: an orderly end waits for every client.
    process.kill(-server.pid, 'SIGKILL')
    await gone
    server = null
  }
  let delivered = 0
  const letters = (folder: string) => ['cur', 'new'].flatMap((part) => {
    const at = path.join(maildir, folder, part)
    return readdirSync(at).map((name) => path.join(at, name))
  })
  await start()
  return {
    plainPort,
    tlsPort,
    caPem: certificates.caPem,
    deliver: (raw) => {
      delivered += 1
      const file = path.join(maildir, 'new', `${1_790_000_000 + delivered}.M${delivered}P1.test`)
      writeFileSync(file, raw)
      if (root) chownSync(file, NOBODY, NOBODY)
    },
    stored: (folder = '') => letters(folder),
    empty: () => letters('').forEach((file) => unlinkSync(file)),
    renumber: async () => {
      await stop()
      for (const name of readdirSync(maildir)) if (name.startsWith('dovecot')) rmSync(path.join(maildir, name))
      await start()
    },
    stop,
    start,
    remove: async () => {
      await stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function configuration(dir: string, { plainPort, tlsPort, capabilities }: { plainPort: number; tlsPort: number; capabilities: string | undefined }): string {
  const [internal, login, group] = root ? ['dovecot', 'dovenull', 'dovecot'] : [userInfo().username, userInfo().username, execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()]
  return `base_dir = ${dir}/run
log_path = ${dir}/log
protocols = imap
listen = 127.0.0.1
disable_plaintext_auth = no
ssl = yes
ssl_cert = <${dir}/server.pem
ssl_key = <${dir}/server.key
mail_location = maildir:~/Maildir
mail_uid = ${mailId('uid')}
mail_gid = ${mailId('gid')}
first_valid_uid = 1
default_internal_user = ${internal}
default_login_user = ${login}
default_internal_group = ${group}
maildir_stat_dirs = yes
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${dir}/users
}
userdb {
  driver = static
  args = uid=${mailId('uid')} gid=${mailId('gid')} home=${dir}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${plainPort}
  }
  inet_listener imaps {
    port = ${tlsPort}
  }
}
auth_failure_delay = 0 secs
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  user = $default_internal_user
}
service auth-worker {
  user = $default_internal_user
}
protocol imap {
  mail_max_userip_connections = 100
  imap_idle_notify_interval = 1 mins
${capabilities === undefined ? '' : `  imap_capability = ${capabilities}\n`}}
`
}

/** Outside the PATH of ordinary people in Debian. */
function program(): string {
  return execFileSync('sh', ['-c', 'PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v dovecot'], { encoding: 'utf8' }).trim()
}

function giveAway(folder: string): void {
  if (root) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder])
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Until the server greets. */
async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const greeted = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('data', (text) => {
        socket.destroy()
        resolve(text.toString().startsWith('* OK'))
      })
      socket.once('error', () => resolve(false))
    })
    if (greeted) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Dovecot did not start')
}

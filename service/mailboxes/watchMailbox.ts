import { Failure } from '../../domain/failure.ts'
import type { Service } from '../context.ts'
import { type ConnectMailbox, type MailboxConnection, MailProblem } from '../ports/mailbox.ts'
import { mailboxSecret, recallSecret } from '../secrets/storedSecret.ts'
import type { Bell } from './bell.ts'
import { importNew } from './importNew.ts'
import { type MailboxRow, readMailbox, serverOf } from './mailboxRow.ts'
import { type Doing, recordState } from './recordState.ts'
import { Suspects } from './suspects.ts'

export interface Watching {
  readonly connect: ConnectMailbox
  /** Rings when the settings changed, when somebody wants the letters now, and at the end. */
  readonly bell: Bell
  readonly stopped: () => boolean
  /** ms before the first, second … new attempt; the last one repeats. */
  readonly pauses: readonly number[]
}

/** A person has to mend something: tried again, seldom, lest the server locks the account. */
const SELDOM_MS = 10 * 60_000

/** Keeps one mailbox empty for as long as it is switched on: connects, takes what is new, waits for more; after a break again, with growing pauses. */
export async function watchMailbox(service: Service, id: number, watching: Watching): Promise<void> {
  const { bell, stopped, pauses } = watching
  const suspects = new Suspects()
  let again = true
  await recordState(service, id, { state: 'new' })
  for (let failures = 0; !stopped(); ) {
    bell.quiet()
    const box = await readMailbox(service.store.read, id)
    if (box === undefined || !box.enabled) return
    const password = await recallSecret(service, mailboxSecret(id))
    if (password === null) {
      await recordState(service, id, { state: 'needs_password', problem: 'Пароль помнится только до закрытия программы. Администратор вводит его в «Настройки → Почтовые ящики»; до этого письма остаются на сервере как есть.' })
      await bell.wait(SELDOM_MS)
      continue
    }
    try {
      await stayConnected(service, box, password, { ...watching, suspects, again, onCalm: () => { failures = 0 } })
      failures = 0
      again = true
    } catch (error) {
      if (stopped()) return
      const pause = error instanceof MailProblem && error.needsPerson ? SELDOM_MS : (pauses[Math.min(failures, pauses.length - 1)] ?? SELDOM_MS)
      failures += 1
      await recordState(service, id, { ...wordsOf(service, error), nextTryAt: new Date(service.clock.now().getTime() + pause).toISOString() })
      await bell.wait(pause)
      again = bell.rung
    }
  }
}

interface Line {
  readonly suspects: Suspects
  /** Ask for letters that were left on the server. */
  readonly again: boolean
  readonly onCalm: () => void
}

/** Until the line breaks (throws) or the settings are not those it was made with. */
async function stayConnected(service: Service, box: MailboxRow, password: string, { connect, bell, stopped, suspects, again, onCalm }: Watching & Line): Promise<void> {
  const connection = await connect(serverOf(box), password)
  try {
    await prepareFolder(box, connection)
    for (let ask = again; !stopped(); ) {
      const { received, warning } = await importNew(service, box, connection, { suspects, again: ask, stopped, onFound: () => recordState(service, box.id, { state: 'fetching' }) })
      onCalm()
      await recordState(service, box.id, { state: 'connected', problem: warning, received })
      await connection.waitForNews(box.poll_minutes * 60_000, bell.signal)
      ask = bell.rung
      bell.quiet()
      const now = await readMailbox(service.store.read, box.id)
      if (now === undefined || now.version !== box.version) return
    }
  } finally {
    await connection.close()
  }
}

async function prepareFolder(box: MailboxRow, connection: MailboxConnection): Promise<void> {
  if (box.after_processing !== 'move' || box.done_folder === null) return
  if (!(await connection.folderExists(box.done_folder))) await connection.createFolder(box.done_folder)
}

function wordsOf({ log }: Service, error: unknown): Pick<Doing, 'state' | 'problem'> {
  if (error instanceof MailProblem) return { state: error.needsPerson ? 'stopped' : 'retrying', problem: error.message }
  if (error instanceof Failure) return { state: 'stopped', problem: error.message }
  log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'mailbox failed')
  return { state: 'retrying', problem: 'Забрать письма не удалось; на сервере они остались как есть. Программа повторит попытку сама, подробности — в её журнале.' }
}

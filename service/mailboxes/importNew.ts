import { createHash } from 'node:crypto'
import type { Service } from '../context.ts'
import type { MailboxConnection } from '../ports/mailbox.ts'
import { readSetting } from '../settings.ts'
import { leftIsTaken, leftUids } from './leaveMessage.ts'
import type { MailboxRow } from './mailboxRow.ts'
import { type FolderState, lastUid, storeProgress } from './progress.ts'
import type { Suspects } from './suspects.ts'
import { keyOf, type Taken, takeLetters } from './takeLetters.ts'

/** Letters that are marked and noted as done together. After a crash at most these are fetched again, and they are known. */
const BATCH = 20
/** How often a letter that was left on the server is asked for once more. */
const ASK_AGAIN_MS = 60 * 60_000

interface Options {
  readonly suspects: Suspects
  /** Letters left on the server are asked for now, however lately they were. */
  readonly again: boolean
  /** Checked between batches. */
  readonly stopped: () => boolean
  readonly onFound?: () => Promise<void>
}

/**
 * Takes everything new of a mailbox, oldest first, then what was left there before. Bytes and rows are durable before a letter is marked, and letters are
 * marked before the progress is stored: cut off anywhere, the next look goes on and doubles nothing. A folder with another uidValidity is looked through
 * from its first letter; letters that were taken from it are known by their bytes.
 *
 * @throws MailProblem when the line broke, Failure when nothing more can be stored
 */
export async function importNew(service: Service, box: MailboxRow, connection: MailboxConnection, { suspects, again, stopped, onFound }: Options): Promise<Pick<Taken, 'received' | 'warning'>> {
  const { store, clock } = service
  const opened = await connection.openFolder(box.folder)
  const folder: FolderState = { mailboxId: box.id, folder: box.folder, uidValidity: `${opened.uidValidity}/${accountMark(box)}` }
  const { maxMessageBytes } = await readSetting(store.read, 'mail')
  const taking = { service, box, connection, folder, suspects, maxMessageBytes }
  let received = 0
  let warning: string | null = null
  const take = async (uids: readonly number[]): Promise<Taken> => {
    const taken = await takeLetters(taking, uids)
    received += taken.received
    warning = taken.warning ?? warning
    return taken
  }

  const found = await connection.newer({ uid: await lastUid(store.read, folder), since: box.since })
  if (found.length > 0) await onFound?.()
  for (const uids of batches(found, (uid) => suspects.has(keyOf(folder, uid)))) {
    if (stopped()) break
    await take(uids)
    const last = uids.at(-1)
    if (last !== undefined) await store.write((tx) => storeProgress(tx, folder, last, clock.instant()))
  }

  const askedBefore = new Date(clock.now().getTime() - (again ? 0 : ASK_AGAIN_MS)).toISOString()
  for (const uid of await leftUids(service, folder, askedBefore)) {
    if (stopped()) break
    if (!found.includes(uid) && !(await take([uid])).left.has(uid)) await leftIsTaken(service, folder, uid)
  }
  return { received, warning }
}

/**
 * Uids mean something within one account only, and simple servers number every folder's validity from 1: a mailbox that is pointed to another account must
 * not take its letters for those of the account before.
 */
function accountMark({ host, login }: MailboxRow): string {
  return createHash('sha256').update(`${host.toLowerCase()}\n${login.toLowerCase()}`).digest('hex').slice(0, 8)
}

function* batches(uids: readonly number[], alone: (uid: number) => boolean): Generator<number[]> {
  let batch: number[] = []
  for (const uid of uids) {
    if (batch.length === BATCH || (batch.length > 0 && alone(uid))) {
      yield batch
      batch = []
    }
    batch.push(uid)
    if (alone(uid)) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

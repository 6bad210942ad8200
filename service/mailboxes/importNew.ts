import type { Service } from '../context.ts'
import { type Incoming, receiveMessages } from '../mail/receiveMessage.ts'
import { type FoundMessage, type MailboxConnection, MailProblem, MessageRefused } from '../ports/mailbox.ts'
import { readSetting } from '../settings.ts'
import { leaveMessage, leftIsTaken, type LeftReason, leftUids } from './leaveMessage.ts'
import type { MailboxRow } from './mailboxRow.ts'
import { type FolderState, lastUid, storeProgress } from './progress.ts'

/** Letters that are stored, marked and noted as done together. After a crash at most these are fetched again, and they are known. */
const BATCH = { letters: 20, bytes: 4 * 1024 * 1024 }

export interface Imported {
  /** Letters that had not been here before. */
  readonly received: number
  /** The server did not let the letters be marked; they are stored all the same. */
  readonly warning: string | null
}

interface Options {
  /** Letters left behind before are asked for once more. */
  readonly again: boolean
  /** Checked between two letters. */
  readonly stopped: () => boolean
  readonly onFound?: (count: number) => Promise<void>
}

/**
 * Takes everything new of a mailbox, oldest first: bytes and rows are durable (`receiveMessages`) before a letter is marked, and letters are marked before
 * the progress is stored. Cut off anywhere, the next look goes on and doubles nothing. A folder with another uidValidity is looked through from its first letter.
 *
 * @throws MailProblem when the line broke, Failure when nothing more can be stored
 */
export async function importNew(service: Service, box: MailboxRow, connection: MailboxConnection, { again, stopped, onFound }: Options): Promise<Imported> {
  const { store, clock } = service
  const { uidValidity } = await connection.openFolder(box.folder)
  const folder: FolderState = { mailboxId: box.id, folder: box.folder, uidValidity }
  const { maxMessageBytes } = await readSetting(store.read, 'mail')
  let received = 0
  let warning: string | null = null

  /** Answers the uids that stay on the server. */
  const take = async (messages: readonly FoundMessage[]): Promise<Set<number>> => {
    const incoming: Incoming[] = []
    const left = new Set<number>()
    for (const message of messages) {
      const raw = await fetchOrRefuse(connection, { message, limit: maxMessageBytes })
      if (typeof raw === 'string') {
        await leaveMessage(service, folder, message, raw)
        left.add(message.uid)
      } else if (raw !== null) {
        incoming.push({ raw, from: { kind: 'mailbox', mailboxId: box.id, name: box.name, folder: box.folder, uidValidity, uid: message.uid, internalDate: message.internalDate } })
      }
    }
    const answers = await receiveMessages(service, incoming)
    received += answers.filter((one) => !one.again).length
    warning = (await mark(box, connection, messages.map(({ uid }) => uid).filter((uid) => !left.has(uid)))) ?? warning
    return left
  }

  const before = again ? await leftUids(service, folder) : []
  const there = before[0] === undefined ? [] : await connection.newer({ uid: before[0] - 1, since: null })
  for (const uid of before) {
    if (stopped()) break
    const message = there.find((one) => one.uid === uid)
    const left = message === undefined ? null : await take([message])
    if (left?.has(uid) !== true) await leftIsTaken(service, folder, uid)
  }

  const found = await connection.newer({ uid: await lastUid(store.read, folder), since: box.since })
  if (found.length > 0) await onFound?.(found.length)
  for (const batch of batches(found)) {
    if (stopped()) break
    await take(batch)
    const last = batch.at(-1)
    if (last !== undefined) await store.write((tx) => storeProgress(tx, folder, last.uid, clock.instant()))
  }
  return { received, warning }
}

/** Null: the letter is not there any more. A word: why it stays on the server. */
async function fetchOrRefuse(connection: MailboxConnection, { message, limit }: { message: FoundMessage; limit: number }): Promise<Buffer | LeftReason | null> {
  if (message.bytes > limit) return 'too_large'
  try {
    return await connection.fetch(message.uid)
  } catch (error) {
    if (error instanceof MessageRefused) return 'refused'
    throw error
  }
}

/** What the server refused to do with letters that are safe already, as a sentence. */
async function mark(box: MailboxRow, connection: MailboxConnection, uids: readonly number[]): Promise<string | null> {
  if (uids.length === 0) return null
  try {
    if (box.after_processing === 'flag') await connection.markRead(uids)
    if (box.after_processing === 'move' && box.done_folder !== null) await connection.move(uids, box.done_folder)
    return null
  } catch (error) {
    if (error instanceof MailProblem && (error.field === 'afterProcessing' || error.field === 'doneFolder')) return error.message
    throw error
  }
}

/** A large letter goes alone: what is fetched and not yet stored is held in memory, and lost when the line breaks. */
function* batches(messages: readonly FoundMessage[]): Generator<FoundMessage[]> {
  let batch: FoundMessage[] = []
  let bytes = 0
  for (const message of messages) {
    if (batch.length > 0 && (batch.length === BATCH.letters || bytes + message.bytes > BATCH.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(message)
    bytes += message.bytes
  }
  if (batch.length > 0) yield batch
}

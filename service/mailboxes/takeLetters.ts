import type { Service } from '../context.ts'
import { type Incoming, receiveMessages } from '../mail/receiveMessage.ts'
import { type FoundMessage, type MailboxConnection, MailProblem, MessageRefused } from '../ports/mailbox.ts'
import { leaveMessage, type LeftReason } from './leaveMessage.ts'
import type { MailboxRow } from './mailboxRow.ts'
import type { FolderState } from './progress.ts'
import type { Suspects } from './suspects.ts'

/** What is fetched and not yet stored is held in memory. */
const HELD_BYTES = 4 * 1024 * 1024

export interface Taking {
  readonly service: Service
  readonly box: MailboxRow
  readonly connection: MailboxConnection
  readonly folder: FolderState
  readonly suspects: Suspects
  readonly maxMessageBytes: number
}

export interface Taken {
  /** Letters that had not been here before. */
  readonly received: number
  /** Uids that stay on the server. */
  readonly left: ReadonlySet<number>
  /** The server did not let the letters be marked; they are stored all the same. */
  readonly warning: string | null
}

/**
 * Takes letters in: each is stored for good (`receiveMessages`) before it is marked on the server. One that the server does not give is noted and passed over.
 *
 * @throws MailProblem when the line broke, Failure when nothing more can be stored
 */
export async function takeLetters(taking: Taking, uids: readonly number[]): Promise<Taken> {
  const { service, box, connection, folder, suspects } = taking
  const left = new Set<number>()
  const held: Incoming[] = []
  let bytes = 0
  let received = 0
  const store = async (): Promise<void> => {
    received += (await receiveMessages(service, held.splice(0))).filter((one) => !one.again).length
    bytes = 0
  }
  const leave = async (message: Pick<FoundMessage, 'uid' | 'bytes'>, reason: LeftReason): Promise<void> => {
    await leaveMessage(service, folder, message, reason)
    left.add(message.uid)
    suspects.clear(keyOf(folder, message.uid))
  }

  for (const uid of uids) if (suspects.isGuilty(keyOf(folder, uid))) await leave({ uid, bytes: 0 }, 'line_broke')
  for (const message of await watched(taking, uids.filter((uid) => !left.has(uid)), (wanted) => connection.describe(wanted))) {
    const raw = await watched(taking, [message.uid], () => fetchOrRefuse(taking, message)).catch(async (error: unknown) => {
      await store()
      throw error
    })
    suspects.clear(keyOf(folder, message.uid))
    if (typeof raw === 'string') await leave(message, raw)
    else if (raw !== null) {
      held.push({ raw, from: { kind: 'mailbox', mailboxId: box.id, name: box.name, folder: box.folder, uidValidity: folder.uidValidity, uid: message.uid, internalDate: message.internalDate } })
      bytes += raw.length
      if (bytes >= HELD_BYTES) await store()
    }
  }
  await store()
  return { received, left, warning: await mark(box, connection, uids.filter((uid) => !left.has(uid))) }
}

export const keyOf = ({ uidValidity }: FolderState, uid: number): string => `${uidValidity}:${uid}`

/** Remembers over which letters the line broke. */
async function watched<T>({ folder, suspects }: Taking, uids: readonly number[], call: (uids: readonly number[]) => Promise<T>): Promise<T> {
  try {
    return await call(uids)
  } catch (error) {
    if (error instanceof MailProblem) suspects.strike(uids.map((uid) => keyOf(folder, uid)), error.byServer)
    throw error
  }
}

/** Null: the letter is not there any more. A word: why it stays on the server. */
async function fetchOrRefuse({ connection, maxMessageBytes }: Taking, message: FoundMessage): Promise<Buffer | LeftReason | null> {
  if (message.bytes > maxMessageBytes) return 'too_large'
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

import type { StoredFile } from '../../db/files/file-store.ts'
import type { ReadHandle, WriteHandle } from '../../db/handle.ts'
import type { DeliveryState } from '../../db/schema/files.ts'
import { safeFileName } from '../../domain/file-name.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Service } from '../context.ts'
import { insertFile, rememberBytes } from '../files/insertFile.ts'
import { looksExecutable } from '../files/looksExecutable.ts'
import { isOutlook } from './readOutlook.ts'
import type { Incoming, MessageOrigin } from './receiveMessage.ts'

export interface KeptMessage {
  readonly deliveryId: number
  readonly state: DeliveryState
  /** Its row was there before: the same place of a mailbox, or the same bytes as a file. */
  readonly again: boolean
}

/** How many files are written at once: the disk does the waiting. */
const WRITERS = 8
const LONGEST_SUBJECT = 300

/** Bytes on disk for good, then a row for each: from here on nothing can be lost, whatever is inside. */
export async function keepMessages(service: Service, incoming: readonly Incoming[]): Promise<KeptMessage[]> {
  const stored: StoredFile[] = []
  for (let start = 0; start < incoming.length; start += WRITERS) {
    stored.push(...(await Promise.all(incoming.slice(start, start + WRITERS).map(({ raw }) => service.store.files.put(raw)))))
  }
  return service.store.write(async (tx) => {
    const kept: KeptMessage[] = []
    for (const [index, message] of incoming.entries()) {
      const file = stored[index]
      if (file !== undefined) kept.push(await keep(tx, message, file, service.clock.instant()))
    }
    return kept
  })
}

async function keep(tx: WriteHandle, { raw, from }: Incoming, stored: StoredFile, at: IsoInstant): Promise<KeptMessage> {
  const before = await findKept(tx, from, stored.sha256)
  if (before !== null) return before
  const name = from.kind === 'file' ? from.name : 'письмо.eml'
  const executable = looksExecutable('письмо.eml', raw)
  const file = { ...stored, name: safeFileName(name), originalName: name, mediaType: isOutlook(raw) ? 'application/vnd.ms-outlook' : 'message/rfc822', quarantined: executable, note: executable ? 'Исполняемый файл: хранится, но не открывается' : null }
  await rememberBytes(tx, file, at)
  const { id } = await tx
    .insertInto('deliveries')
    .values({
      channel: 'email', state: 'received', raw_sha256: stored.sha256, received_at: receivedAt(from, at), created_at: at, subject: safeFileName(name).slice(0, LONGEST_SUBJECT),
      ...(from.kind === 'mailbox' ? { mailbox: from.name, mailbox_id: from.mailboxId, folder: from.folder, uid_validity: from.uidValidity, uid: from.uid } : {}),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertFile(tx, file, { caseId: null, deliveryId: id, kind: 'mail', at, by: from.kind === 'file' ? from.actor.userId : null })
  return { deliveryId: id, state: 'received', again: false }
}

/**
 * A place of a mailbox is taken once. A folder that was numbered anew (another uidValidity) shows the letters that were taken from it under other numbers:
 * the same bytes there are the same letter. A file of the same bytes is the same message wherever it came from.
 */
async function findKept(read: ReadHandle, from: MessageOrigin, sha256: string): Promise<KeptMessage | null> {
  const rows = read.selectFrom('deliveries').select(['id', 'state']).orderBy('id')
  const found =
    from.kind === 'file'
      ? await rows.where('raw_sha256', '=', sha256).executeTakeFirst()
      : ((await rows.where('mailbox_id', '=', from.mailboxId).where('folder', '=', from.folder).where('uid_validity', '=', from.uidValidity).where('uid', '=', from.uid).executeTakeFirst()) ??
        (await rows.where('raw_sha256', '=', sha256).where('mailbox_id', '=', from.mailboxId).where('folder', '=', from.folder).where('uid_validity', '!=', from.uidValidity).executeTakeFirst()))
  return found === undefined ? null : { deliveryId: found.id, state: found.state, again: true }
}

/** The mail server's own time of arrival when it gives one that can be true. */
function receivedAt(from: MessageOrigin, now: IsoInstant): IsoInstant {
  const told = from.kind === 'mailbox' && from.internalDate !== null ? Date.parse(from.internalDate) : Number.NaN
  return Number.isNaN(told) || told > Date.parse(now) ? now : new Date(told).toISOString()
}

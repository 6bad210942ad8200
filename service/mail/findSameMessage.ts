import type { ReadHandle } from '../../db/handle.ts'
import type { DeliveryState } from '../../db/schema/files.ts'
import type { ReadMail } from './readMail.ts'
import type { StoredPart } from './storeMailParts.ts'

export interface SameMessage {
  readonly deliveryId: number
  readonly caseId: number | null
  readonly state: DeliveryState
}

interface Sought {
  readonly deliveryId: number
  readonly sha256: string | null
  /** null: it could not be read, only its bytes can be the same. */
  readonly mail: ReadMail | null
  readonly parts: readonly StoredPart[]
}

/**
 * The first delivery of the same message, if it came before. A Message-ID can be forged or repeated by a broken program, so
 * sender, text and files must agree too; identical bytes are the same message whatever the headers say.
 */
export async function findSameMessage(read: ReadHandle, { deliveryId, sha256, mail, parts }: Sought): Promise<SameMessage | null> {
  const messageId = mail?.messageId ?? null
  const rows = await read
    .selectFrom('deliveries')
    .select(['id', 'case_id', 'state', 'same_as', 'from_address', 'text', 'raw_sha256'])
    .where((eb) => eb.or([eb('raw_sha256', '=', sha256), ...(messageId === null ? [] : [eb('message_id', '=', messageId)])]))
    .where('state', '<>', 'received')
    .where('id', '<>', deliveryId)
    .where('same_as', 'is', null)
    .orderBy('id')
    .execute()
  for (const row of rows) {
    const alike = row.from_address === mail?.fromAddress && squeeze(row.text) === squeeze(mail?.text ?? null) && (await sameFiles(read, row.id, parts))
    if (row.raw_sha256 === sha256 || alike) return { deliveryId: row.id, caseId: row.case_id, state: row.state }
  }
  return null
}

async function sameFiles(read: ReadHandle, deliveryId: number, parts: readonly StoredPart[]): Promise<boolean> {
  const rows = await read.selectFrom('case_files').select('sha256').distinct().where('delivery_id', '=', deliveryId).where('kind', '<>', 'mail').execute()
  const there = new Set(rows.map(({ sha256 }) => sha256))
  const here = new Set(parts.map(({ file }) => file.sha256))
  return there.size === here.size && [...here].every((sha256) => there.has(sha256))
}

const squeeze = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim()

import type { ReadHandle } from '../../db/handle.ts'
import type { ReadMail } from './readMail.ts'

export interface SameMessage {
  readonly deliveryId: number
  readonly caseId: number | null
  readonly number: string | null
}

/**
 * The delivery of the same message, if it came before. A Message-ID can be forged or repeated by a broken program, so sender and
 * text must agree too; identical bytes are the same message whatever the headers say.
 */
export async function findSameMessage(read: ReadHandle, mail: ReadMail, rawSha256: string): Promise<SameMessage | null> {
  const rows = await read
    .selectFrom('deliveries')
    .leftJoin('cases', 'cases.id', 'deliveries.case_id')
    .select(['deliveries.id', 'deliveries.case_id', 'cases.number', 'deliveries.from_address', 'deliveries.text', 'deliveries.raw_sha256'])
    .where((eb) => eb.or([eb('deliveries.raw_sha256', '=', rawSha256), ...(mail.messageId === null ? [] : [eb('deliveries.message_id', '=', mail.messageId)])]))
    .where('deliveries.state', 'in', ['new', 'registered', 'attached'])
    .orderBy('deliveries.id')
    .execute()
  const same = rows.find((row) => row.raw_sha256 === rawSha256 || (row.from_address === mail.fromAddress && squeeze(row.text) === squeeze(mail.text)))
  return same === undefined ? null : { deliveryId: same.id, caseId: same.case_id, number: same.number }
}

const squeeze = (text: string | null) => (text ?? '').replace(/\s+/gu, ' ').trim()

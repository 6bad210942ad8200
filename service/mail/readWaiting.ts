import type { Service } from '../context.ts'
import { settleMessages } from './settleMessages.ts'
import { announce } from '../announce.ts'

/**
 * Reads the messages whose bytes were kept by a program that then went away: killed, out of power, out of disk. Called at the start.
 * @returns how many were read
 */
export async function readWaiting(service: Service): Promise<number> {
  const { read, files } = service.store
  const rows = await read.selectFrom('deliveries').select(['id', 'raw_sha256']).where('state', '=', 'received').orderBy('id').execute()
  for (const { id, raw_sha256: sha256 } of rows) {
    if (sha256 === null) continue
    await settleMessages(service, [{ deliveryId: id, raw: Buffer.from(await files.get(sha256)), actor: null }])
  }
  if (rows.length > 0) announce(service, null, 'mail')
  return rows.length
}

/** Background part of the service: once, quietly. */
export function startReadWaiting(service: Service): () => Promise<void> {
  const reading = readWaiting(service).catch((error: unknown) => {
    service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'messages kept before could not be read')
    return 0
  })
  return async () => void (await reading)
}

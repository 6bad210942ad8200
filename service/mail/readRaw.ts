import type { Actor } from '../../domain/people.ts'
import { Failure } from '../../domain/failure.ts'
import type { Service } from '../context.ts'
import { loadDelivery } from './loadDelivery.ts'

/** A message as it came, byte for byte, to be saved and looked at elsewhere: also one that could not be read. */
export async function readRaw(service: Service, actor: Actor, input: { id: number }): Promise<File> {
  const { read, files } = service.store
  const delivery = await loadDelivery(read, actor, input.id)
  if (delivery.raw_sha256 === null) throw new Failure('NOT_FOUND', 'Исходный файл этого письма не хранится: оно записано до его приёма программой.')
  const file = await read.selectFrom('case_files').select('name').where('delivery_id', '=', delivery.id).where('kind', '=', 'mail').executeTakeFirst()
  return new File([new Uint8Array(await files.get(delivery.raw_sha256))], file?.name ?? 'письмо.eml', { type: 'message/rfc822' })
}

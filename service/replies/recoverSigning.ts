import type { Service } from '../context.ts'
import { voidSigning } from './voidSigning.ts'

/**
 * Called once, when the service has opened its store and before anybody can sign. A letter still «signing» was cut off between
 * the reservation of its number and the record of its file: the number is annulled and the letter waits for signature again. A
 * signed file that lies in the store without a record was shown to nobody; the next signing makes another.
 */
export async function recoverSigning({ store, clock, log }: Service): Promise<number> {
  const left = await store.read.selectFrom('replies').select(['id', 'case_id', 'outgoing_number', 'updated_by', 'author_id']).where('state', '=', 'signing').execute()
  for (const reply of left) {
    await store.write((tx) => voidSigning(tx, reply, { userId: null, name: 'программа' }, clock.instant()))
    log.warn({ replyId: reply.id }, 'unfinished signing voided')
  }
  return left.length
}

import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** Leaves a waiting file out of the card being filled. A file of a registered case is never removed. */
export async function discardFile(service: Service, actor: Actor, input: { id: number }): Promise<{ ok: true }> {
  assertCan(actor, 'register')
  const removed = await service.store.write((tx) =>
    tx.deleteFrom('case_files').where('id', '=', input.id).where('case_id', 'is', null).where('delivery_id', 'is', null).where('added_by', '=', actor.userId).executeTakeFirst(),
  )
  if (removed.numDeletedRows === 0n) throw new Failure('NOT_FOUND', 'Этот файл уже приложен к обращению; убрать его нельзя.')
  return { ok: true }
}

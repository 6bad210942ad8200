import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { returnScans } from '../scans/returnScans.ts'

/** Leaves a waiting file out of the card being filled; a scan goes back to the list «Со сканера». A file of a registered case is never removed. */
export async function discardFile(service: Service, actor: Actor, input: { id: number }): Promise<{ ok: true }> {
  assertCan(actor, 'register')
  const left = await service.store.write(async (tx) => {
    const scans = await returnScans(tx, { userId: actor.userId, fileId: input.id })
    if (scans > 0) return { scans, files: 0 }
    const removed = await tx.deleteFrom('case_files').where('id', '=', input.id).where('case_id', 'is', null).where('delivery_id', 'is', null).where('added_by', '=', actor.userId).executeTakeFirst()
    return { scans, files: Number(removed.numDeletedRows) }
  })
  if (left.scans > 0) announce(service, actor, 'scan')
  else if (left.files === 0) throw new Failure('NOT_FOUND', 'Этот файл уже приложен к обращению; убрать его нельзя.')
  return { ok: true }
}

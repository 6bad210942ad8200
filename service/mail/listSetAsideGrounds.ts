import type { z } from 'zod'
import type { setAsideGround } from '../../contract/mail.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** Why a message may be set aside, in the order of the list. */
export async function listSetAsideGrounds(service: Service, actor: Actor): Promise<z.infer<typeof setAsideGround>[]> {
  assertCan(actor, 'handle_mail')
  const rows = await service.store.read.selectFrom('set_aside_grounds').selectAll().where('enabled', '=', true).orderBy('sort').execute()
  return rows.map(({ code, name, basis, reason_required: reasonRequired }) => ({ code, name, basis, reasonRequired }))
}

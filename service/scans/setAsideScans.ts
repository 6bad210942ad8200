import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'

/** Scans that are no appeals (a blank sheet, a second copy) leave the list by a recorded decision; the bytes stay. */
export async function setAsideScans(service: Service, actor: Actor, input: { ids: readonly number[]; reason: string }): Promise<{ ok: true }> {
  return changeScans(service, actor, { ids: input.ids, from: 'waiting', to: 'set_aside', reason: input.reason })
}

/** The way back. */
export async function restoreScans(service: Service, actor: Actor, input: { ids: readonly number[] }): Promise<{ ok: true }> {
  return changeScans(service, actor, { ids: input.ids, from: 'set_aside', to: 'waiting', reason: null })
}

interface ScanChange {
  readonly ids: readonly number[]
  readonly from: 'waiting' | 'set_aside'
  readonly to: 'waiting' | 'set_aside'
  readonly reason: string | null
}

async function changeScans(service: Service, actor: Actor, { ids, from, to, reason }: ScanChange): Promise<{ ok: true }> {
  assertCan(actor, 'register')
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const changed = await tx.updateTable('scans').set({ state: to, reason }).where('id', 'in', [...ids]).where('state', '=', from).executeTakeFirst()
    if (changed.numUpdatedRows !== BigInt(new Set(ids).size)) throw new Failure('CONFLICT', 'С одним из сканов уже работает другой сотрудник. Список обновлён: выберите снова.')
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: to === 'set_aside' ? 'scan.set_aside' : 'scan.restored', entity: 'scan', entityId: ids[0] ?? null, after: { files: ids.length }, note: reason })
  })
  announce(service, actor, 'scan')
  return { ok: true }
}

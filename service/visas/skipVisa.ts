import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { decideVisa } from './decideVisa.ts'
import { loadVisa } from './loadVisa.ts'

/** The deputy director goes on without a visa: its person is away, or there is none. The reason is in the audit. */
export async function skipVisa(service: Service, actor: Actor, input: { visaId: number; version: number; reason: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const loaded = await loadVisa(tx, actor, input, 'skip_visa')
    return decideVisa(tx, loaded, { actor, at: service.clock.instant(), state: 'skipped', note: input.reason })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}

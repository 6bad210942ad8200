import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { decideVisa } from './decideVisa.ts'
import { assertMine, loadVisa } from './loadVisa.ts'

/** The person asked, or the substitute, agrees with the letter as it stands. */
export async function giveVisa(service: Service, actor: Actor, input: { visaId: number; version: number }): Promise<CaseChanged> {
  const { clock } = service
  const changed = await service.store.write(async (tx) => {
    const loaded = await loadVisa(tx, actor, input, 'give_visa')
    await assertMine(tx, actor, loaded.visa, clock.today())
    return decideVisa(tx, loaded, { actor, at: clock.instant(), state: 'given', note: null })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}

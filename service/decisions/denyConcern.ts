import { assertCan, can } from '../../domain/access.ts'
import type { Concern } from '../../domain/dictionary.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { urgentByTopic } from './urgentByTopic.ts'

/**
 * A person read the words that the program found and says that they are no insult or no threat. The alarm ends; the words and who
 * judged them stay in the audit.
 * @throws Failure FORBIDDEN, NOT_FOUND
 */
export async function denyConcern(service: Service, actor: Actor, input: { caseId: number; kind: Concern }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { row, relation } = await loadCase(tx, actor, input.caseId)
    if (!can(actor, 'decide', relation)) assertCan(actor, 'propose_decision', relation)
    const at = service.clock.instant()
    const concern = await tx
      .updateTable('case_concerns').set({ denied_by: actor.userId, denied_at: at })
      .where('case_id', '=', row.id).where('kind', '=', input.kind).where('denied_at', 'is', null)
      .returning('fragment').executeTakeFirst()
    if (concern === undefined) throw new Failure('NOT_FOUND', 'Эти слова уже рассмотрел другой сотрудник. Обновите карточку.')
    const patch = input.kind === 'threat' ? { urgent: await urgentByTopic(tx, row.id) } : {}
    return changeCase(tx, row, { actor, at, action: 'concern.denied', patch, details: { ground: input.kind, fragment: concern.fragment } })
  })
  announce(service, actor, 'decision', input.caseId)
  return changed
}

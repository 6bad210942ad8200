import type { SpellingWord } from '../../contract/spelling.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { changedMeanwhile, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import { loadPeople } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { mayChangeWord, wordView } from './wordView.ts'

/**
 * Switches a word of a dictionary on or off; it stays in the list either way.
 * @throws Failure NOT_FOUND (somebody else's own word too), FORBIDDEN, CONFLICT
 */
export async function setWord(service: Service, actor: Actor, input: { id: number; version: number; active: boolean }): Promise<SpellingWord> {
  const saved = await service.store.write(async (tx) => {
    const before = await tx.selectFrom('spelling_words').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (before === undefined || (before.owner_id !== null && before.owner_id !== actor.userId)) throw notFound('Слово словаря')
    if (!mayChangeWord(actor, before)) throw new Failure('FORBIDDEN', 'Это слово добавил в словарь организации другой сотрудник. Выключить его может он или администратор.')
    if (before.version !== input.version) throw changedMeanwhile(before.version)
    const after = await tx.updateTable('spelling_words').set({ active: input.active, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'spelling.changed', entity: 'spelling_word', entityId: after.id,
      before: { phrase: before.word, active: before.active }, after: { phrase: after.word, active: after.active },
    })
    return after
  })
  announce(service, actor, 'reference')
  return wordView(saved, actor, await loadPeople(service.store.read))
}

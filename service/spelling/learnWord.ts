import type { AidScope, SpellingWord } from '../../contract/spelling.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { isDictionaryWord, wordKey } from '../../domain/spelling.ts'
import { invalid } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import { loadPeople } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { wordView } from './wordView.ts'

/**
 * Teaches the check a word, in all its forms, for oneself or for the office; one that was switched off is switched on again.
 * @throws Failure INVALID_INPUT for what is not one Russian word
 */
export async function learnWord(service: Service, actor: Actor, input: { word: string; scope: AidScope }): Promise<SpellingWord> {
  if (input.scope === 'own' || !can(actor, 'manage_reference')) assertCan(actor, 'keep_writing_aids')
  const word = input.word.normalize('NFC').trim()
  if (!isDictionaryWord(word)) throw invalid('word', 'Введите одно слово русскими буквами; внутри слова может стоять дефис.')
  const owner = input.scope === 'own' ? actor.userId : null
  const saved = await service.store.write(async (tx) => {
    const at = service.clock.instant()
    const key = wordKey(word)
    const before = await tx.selectFrom('spelling_words').selectAll().where('word_key', '=', key).where('owner_id', owner === null ? 'is' : '=', owner).executeTakeFirst()
    if (before?.active === true) return before
    const after = await (before === undefined
      ? tx.insertInto('spelling_words').values({ owner_id: owner, word, word_key: key, added_at: at, added_by: actor.userId }).returningAll().executeTakeFirstOrThrow()
      : tx.updateTable('spelling_words').set({ active: true, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow())
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: before === undefined ? 'spelling.learnt' : 'spelling.changed', entity: 'spelling_word', entityId: after.id,
      before: before === undefined ? null : { active: false }, after: { phrase: after.word, active: true },
    })
    return after
  })
  announce(service, actor, 'reference')
  return wordView(saved, actor, await loadPeople(service.store.read))
}

import type { z } from 'zod'
import type { Phrase, phraseInput } from '../../contract/phrases.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { brokenPlaceholders } from '../../domain/placeholders.ts'
import { changedMeanwhile, invalid, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { mayChangePhrase, phraseView } from './phraseView.ts'

export type PhraseInput = z.infer<typeof phraseInput>

/**
 * Adds a phrase or words it anew: the administrator for the office, an executor for oneself.
 * @throws Failure FORBIDDEN, INVALID_INPUT for a gap that is badly written, NOT_FOUND (somebody else's own phrase too), CONFLICT
 */
export async function savePhrase(service: Service, actor: Actor, input: PhraseInput): Promise<Phrase> {
  assertCan(actor, input.scope === 'office' ? 'manage_reference' : 'keep_writing_aids')
  const broken = brokenPlaceholders(input.body)
  if (broken !== null) throw invalid('body', `Пропуск записан с ошибкой: «${broken}». Нужен вид {{название}} в одной строке.`)
  const saved = await service.store.write(async (tx) => {
    const before = input.id === null ? null : await tx.selectFrom('phrases').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (before === undefined || (before !== null && !mayChangePhrase(actor, before.owner_id))) throw notFound('Фраза')
    if (before !== null && before.version !== input.version) throw changedMeanwhile(before.version)
    const at = service.clock.instant()
    const fields = { section: input.section, topic_code: input.topic, body: input.body, enabled: input.enabled, updated_at: at, updated_by: actor.userId }
    const after = await (before === null
      ? tx.insertInto('phrases').values({ ...fields, code: null, owner_id: input.scope === 'own' ? actor.userId : null }).returningAll().executeTakeFirstOrThrow()
      : tx.updateTable('phrases').set({ ...fields, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow())
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: before === null ? 'phrase.added' : 'phrase.changed', entity: 'phrase', entityId: after.id,
      before: before === null ? null : remembered(before), after: remembered(after),
    })
    return after
  })
  announce(service, actor, 'reference')
  return phraseView(saved, actor)
}

const remembered = ({ section, topic_code, body, enabled }: Row<'phrases'>) => ({ phraseSection: section, topic_code, body, enabled })

import type { DictionaryEntryView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import { normalise } from '../../db/text.ts'
import { assertCan } from '../../domain/access.ts'
import { APPEAL_TYPES } from '../../domain/appeal.ts'
import { DICTIONARY_LABELS, type DictionaryName, SHORTEST_BEGINNING } from '../../domain/dictionary.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { changedMeanwhile, invalid, notFound } from './refusals.ts'

type EntryInput = Omit<DictionaryEntryView, 'id'> & { readonly id: number | null }

/**
 * Adds words to a dictionary, changes them or switches them off; nothing is deleted. What was found in letters before stays as it was.
 * @throws Failure INVALID_INPUT, CONFLICT, NOT_FOUND
 */
export async function saveDictionaryEntry(service: Service, actor: Actor, input: EntryInput): Promise<DictionaryEntryView> {
  assertCan(actor, 'manage_reference')
  const phrase = normalise(input.phrase)
  if (!/^[\p{L}\p{N}][\p{L}\p{N}* -]*$/u.test(phrase) || /\*(?=\S)/u.test(phrase)) throw invalid('phrase', 'Введите слово или несколько слов подряд; звёздочка ставится только в конце слова.')
  if (phrase.split(' ').some((word) => word.endsWith('*') && word.length <= SHORTEST_BEGINNING)) throw invalid('phrase', 'Перед звёздочкой нужно не меньше трёх букв: иначе слово найдётся почти в каждом письме.')
  const saved = await service.store.write(async (tx) => {
    const { id, version, list, active } = input
    const code = await codeOf(tx, list, input.code)
    const before = id === null ? undefined : await tx.selectFrom('dictionary_entries').selectAll().where('id', '=', id).executeTakeFirst()
    if (id !== null && before === undefined) throw notFound('Слово словаря')
    if (before !== undefined && before.version !== version) throw changedMeanwhile(before.version)
    const twin = await tx.selectFrom('dictionary_entries').select('id').where('list', '=', list).where('phrase', '=', phrase).where('code', code === null ? 'is' : '=', code).where('id', '<>', id ?? 0).executeTakeFirst()
    if (twin !== undefined) throw invalid('phrase', `«${phrase}» уже есть в словаре «${DICTIONARY_LABELS[list]}».`)
    const row = { list, phrase, code, active }
    const after = await (before === undefined
      ? tx.insertInto('dictionary_entries').values(row).returningAll().executeTakeFirstOrThrow()
      : tx.updateTable('dictionary_entries').set({ ...row, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow())
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: before === undefined ? 'dictionary.added' : 'dictionary.changed', entity: 'dictionary', entityId: after.id,
      before: before === undefined ? null : auditedOf(before), after: auditedOf(after),
    })
    return after
  })
  announce(service, actor, 'reference')
  return saved
}

const auditedOf = ({ list, phrase, code, active }: DictionaryEntryView) => ({ dictionary: list, phrase, code, active })

/** Words of types and topics speak for one of them; insults and threats for nothing but themselves. */
async function codeOf(tx: WriteHandle, list: DictionaryName, code: string | null): Promise<string | null> {
  if (list === 'abuse' || list === 'threat') return null
  if (list === 'type') {
    if (!APPEAL_TYPES.some((type) => type === code)) throw invalid('code', 'Выберите вид обращения, о котором говорят эти слова.')
    return code
  }
  const topic = code === null ? undefined : await tx.selectFrom('topics').select('code').where('code', '=', code).executeTakeFirst()
  if (topic === undefined) throw invalid('code', 'Выберите тему, о которой говорят эти слова.')
  return topic.code
}

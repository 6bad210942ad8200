import type { WriteHandle } from '../../db/handle.ts'
import { Failure } from '../../domain/failure.ts'

/**
 * The topics of a case, the main one first.
 * @throws Failure INVALID_INPUT for a topic that is not in the list
 */
export async function storeTopics(tx: WriteHandle, caseId: number, topics: readonly string[]): Promise<void> {
  await tx.deleteFrom('case_topics').where('case_id', '=', caseId).execute()
  const codes = [...new Set(topics)]
  if (codes.length === 0) return
  const known = await tx.selectFrom('topics').select('code').where('code', 'in', codes).execute()
  if (known.length < codes.length) {
    const message = 'Такой темы нет в справочнике. Выберите тему из списка.'
    throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'card.topics', message }] })
  }
  await tx.insertInto('case_topics').values(codes.map((topic_code, index) => ({ case_id: caseId, topic_code, main: index === 0 }))).execute()
}

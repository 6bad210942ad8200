import type { ReadHandle, WriteHandle } from '../../db/handle.ts'
import { Failure } from '../../domain/failure.ts'

/**
 * The topics of a record, the main one first.
 * @throws Failure INVALID_INPUT for a topic that is not in the list
 */
export async function storeRecordTopics(tx: WriteHandle, recordId: number, topics: readonly string[]): Promise<void> {
  await tx.deleteFrom('oral_topics').where('record_id', '=', recordId).execute()
  const codes = [...new Set(topics)]
  if (codes.length === 0) return
  const known = await tx.selectFrom('topics').select('code').where('code', 'in', codes).execute()
  if (known.length < codes.length) {
    const message = 'Такой темы нет в справочнике. Выберите тему из списка.'
    throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'topics', message }] })
  }
  await tx.insertInto('oral_topics').values(codes.map((topic_code, index) => ({ record_id: recordId, topic_code, main: index === 0 }))).execute()
}

export async function recordTopics(read: ReadHandle, recordId: number): Promise<string[]> {
  const rows = await read.selectFrom('oral_topics').select('topic_code').where('record_id', '=', recordId).orderBy('main', 'desc').orderBy('topic_code').execute()
  return rows.map(({ topic_code }) => topic_code)
}

import type { ReadHandle } from '../../db/handle.ts'
import { URGENT_TOPICS } from '../../domain/topic-data.ts'

/** Whether the case is urgent by its topics alone, once a proposal that made it so is gone. */
export async function urgentByTopic(read: ReadHandle, caseId: number): Promise<boolean> {
  const topics = await read.selectFrom('case_topics').select('topic_code').where('case_id', '=', caseId).execute()
  return topics.some(({ topic_code }) => URGENT_TOPICS.includes(topic_code.slice(0, 2)))
}

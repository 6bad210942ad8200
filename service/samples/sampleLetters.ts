import type { ReadHandle } from '../../db/handle.ts'

/** So many of the newest letters are looked through. */
const LOOKED_THROUGH = 200

/** Signed and sent answers to other cases of the same topics, the newest first. A topic and those within it are one: `02` and `02.03`. */
export async function sampleLetters(read: ReadHandle, caseId: number) {
  const topics = await read.selectFrom('case_topics').select('topic_code').where('case_id', '=', caseId).execute()
  const upper = [...new Set(topics.map(({ topic_code }) => topic_code.slice(0, 2)))]
  if (upper.length === 0) return []
  return read
    .selectFrom('replies')
    .innerJoin('documents', 'documents.reply_id', 'replies.id')
    .select(['replies.id', 'replies.case_id', 'replies.subject', 'replies.body', 'documents.outgoing_number', 'documents.signed_on'])
    .where('replies.state', 'in', ['signed', 'dispatched'])
    .where('replies.case_id', '<>', caseId)
    .where((eb) => eb('replies.case_id', 'in', eb.selectFrom('case_topics').select('case_id').where((of) => of.or(upper.map((code) => of('topic_code', 'like', `${code}%`))))))
    .orderBy('documents.id', 'desc')
    .limit(LOOKED_THROUGH)
    .execute()
}

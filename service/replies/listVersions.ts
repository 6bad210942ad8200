import { fromJson } from '../../db/schema/json.ts'
import type { LetterDocument } from '../../domain/letter-document.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { loadReply } from './loadReply.ts'

export interface ReplyWording {
  version: number
  savedAt: string
  savedBy: string
  subject: string
  salutation: string
  document: LetterDocument
}

/** Earlier wordings, the newest first. */
export async function listVersions({ store }: Service, actor: Actor, input: { replyId: number }): Promise<ReplyWording[]> {
  await loadReply(store.read, actor, input.replyId, 'view_card')
  const [rows, people] = await Promise.all([store.read.selectFrom('reply_versions').selectAll().where('reply_id', '=', input.replyId).orderBy('version', 'desc').execute(), loadPeople(store.read)])
  return rows.map((row) => ({ version: row.version, savedAt: row.saved_at, savedBy: personOf(people, row.saved_by).shortName, subject: row.subject, salutation: row.salutation, document: fromJson(row.document_json) }))
}

import type { ReadHandle } from '../../db/handle.ts'
import { can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Notice } from '../control/notices.ts'

/** Signed files that are missing or changed in the store, for those who answer for the letters and for the computer. */
export async function damageNotices(read: ReadHandle, actor: Actor): Promise<Notice[]> {
  const answers = can(actor, 'sign_reply', 'other')
  if (!answers && !can(actor, 'backup')) return []
  const rows = await read.selectFrom('documents').select(['case_id', 'outgoing_number', 'damage']).where('damage', 'is not', null).orderBy('id').execute()
  return rows.map(({ case_id, outgoing_number, damage }) => ({
    kind: 'urgent', text: `Файл подписанного ответа № ${outgoing_number} ${damage === 'missing' ? 'пропал из хранилища' : 'в хранилище изменён или повреждён'}. Не отправляйте его; восстановите файл из резервной копии.`, caseId: answers ? case_id : null,
  }))
}

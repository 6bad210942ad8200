import type { DocumentKind } from '../../db/schema/replies.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'

export interface OurDocument {
  readonly kind: DocumentKind
  /** When this program registered it as signed. */
  readonly signedAt: Date
  readonly sentence: string
  /** Null for whoever may not open the case. */
  readonly caseId: number | null
  readonly number: string | null
}

/** Signed letters of this office among the hashes. */
export async function findOurs({ store }: Service, actor: Actor, hashes: readonly string[]): Promise<Map<string, OurDocument>> {
  const { read } = store
  const rows = await read
    .selectFrom('documents').innerJoin('replies', 'replies.id', 'documents.reply_id').selectAll('documents').select('replies.state')
    .where('documents.sha256', 'in', [...new Set(hashes)]).orderBy('documents.id').execute()
  const people = await loadPeople(read)
  const found = new Map<string, OurDocument>()
  for (const row of rows) {
    const number = await numberOf(read, actor, row.case_id)
    const what = row.state === 'void' ? 'Письмо отозвано до отправки и ответом не является.' : row.kind === 'ink' ? 'Это скан письма, подписанного собственноручно.' : ''
    const letter = number === null ? 'Это письмо нашей организации; обращение вам не показано: у вас нет права его открывать.' : `Это наше письмо № ${row.outgoing_number} от ${formatRuDate(row.signed_on)}, подписал(а) ${personOf(people, row.signer_id).shortName}`
    found.set(row.sha256, { kind: row.kind, signedAt: new Date(row.signed_at), sentence: [letter, what].filter(Boolean).join(' '), caseId: number === null ? null : row.case_id, number })
  }
  return found
}

/** Null when the person may not open the card. */
async function numberOf(read: Service['store']['read'], actor: Actor, caseId: number): Promise<string | null> {
  try {
    return (await loadCase(read, actor, caseId, 'view_card')).row.number
  } catch (error) {
    if (error instanceof Failure && error.code === 'FORBIDDEN') return null
    throw error
  }
}

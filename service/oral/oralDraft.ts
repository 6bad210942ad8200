import { randomUUID } from 'node:crypto'
import type { Card } from '../../contract/card.ts'
import type { IntakeDraft } from '../../contract/intake.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'
import { ORAL_KIND_INFO } from '../../domain/oral/record.ts'
import { replyAddressOf } from '../../domain/contact.ts'
import { emptyCard } from '../intake/emptyCard.ts'
import { loadRecord } from './loadRecord.ts'
import { recordTopics } from './recordTopics.ts'

/** A card as the record tells it, for a person to look through. */
export async function draftFromRecord(read: ReadHandle, recordId: number): Promise<{ draft: IntakeDraft; savedAt: string }> {
  const row = await loadRecord(read, recordId)
  assertNoCase(row)
  const draft: IntakeDraft = {
    card: cardFrom(row, await recordTopics(read, row.id)),
    ruleCode: null, ruleReason: '', links: [], resolution: null, fileIds: [], deliveryId: null,
    oral: { recordId: row.id, number: row.number, promisedOn: row.promised_on },
    requestId: randomUUID(),
  }
  return { draft, savedAt: row.updated_at }
}

/** @throws Failure CONFLICT */
export function assertNoCase(row: Pick<Row<'oral_records'>, 'case_id' | 'number'>): void {
  if (row.case_id !== null) throw new Failure('CONFLICT', `По записи ${row.number} обращение уже зарегистрировано. Откройте запись, чтобы перейти к нему.`)
}

function cardFrom(row: Row<'oral_records'>, topics: readonly string[]): Card {
  const named = (row.surname ?? '') !== ''
  const phones = row.phone === null ? [] : [row.phone]
  const card: Card = {
    ...emptyCard(row.happened_on),
    channel: ORAL_KIND_INFO[row.kind].channel,
    type: row.appeal_type,
    applicantKind: named ? 'individual' : 'anonymous',
    surname: row.surname ?? '', name: row.name ?? '', patronymic: row.patronymic ?? '',
    address: row.address ?? '', accountNumber: row.account_number ?? '', phones,
    specialConditions: row.special_conditions,
    summary: row.summary, fullText: row.answer ?? '', topics: [...topics],
    office: row.office ?? '', bookNumber: row.book_number ?? '', bookPage: row.book_page ?? '',
    replyChannel: phones.length > 0 ? 'phone' : 'post',
  }
  return { ...card, replyAddress: replyAddressOf(card.replyChannel, card) }
}

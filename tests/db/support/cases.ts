import type { WriteHandle } from '../../../db/handle.ts'
import { caseKeys } from '../../../db/keys.ts'
import { issueNumber, tieNumber } from '../../../db/numbers.ts'
import type { NewRow } from '../../../db/schema/index.ts'
import { indexCase } from '../../../db/search/index-case.ts'
import { NOW } from './temporary-store.ts'

export type SampleCase = Partial<NewRow<'cases'>> & { readonly registrar_id: number; readonly topic?: string }

/** Registers a card the way the program does: number, card, words. */
export async function addCase(tx: WriteHandle, { topic, ...card }: SampleCase): Promise<number> {
  const year = card.year ?? 2026
  const issued = await issueNumber(tx, {
    journal: 'incoming', year, series: '', render: (seq) => `И-${String(seq).padStart(4, '0')}/${String(year).slice(2)}`, issuedAt: NOW.toISOString(),
  })
  const values = {
    number: issued.text, seq: issued.seq, year, series: '', status: 'registered', registered_on: '2026-11-23',
    registered_at: NOW.toISOString(), received_on: '2026-11-23', channel: 'post', form: 'written', type: 'complaint',
    applicant_kind: 'individual', surname: 'Иванов', name: 'Иван', patronymic: 'Иванович', summary: 'Неверно начислена плата',
    legal_due: '2026-12-23', control_due: '2026-12-23', updated_at: NOW.toISOString(), ...card,
  } as const
  const { id } = await tx.insertInto('cases').values({ ...values, ...caseKeys(values) }).returning('id').executeTakeFirstOrThrow()
  await tieNumber(tx, issued.id, { caseId: id })
  if (topic !== undefined) await tx.insertInto('case_topics').values({ case_id: id, topic_code: topic, main: true }).execute()
  await indexCase(tx, id)
  return id
}

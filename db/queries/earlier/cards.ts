import type { CaseStatus } from '../../../domain/appeal.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import type { ReadHandle } from '../../handle.ts'

/** An earlier card as far as it is compared and shown. */
export interface EarlierCard {
  readonly id: number
  readonly number: string
  readonly registeredOn: IsoDate
  readonly status: CaseStatus
  readonly summary: string
  readonly surname: string | null
  readonly name: string | null
  readonly patronymic: string | null
  readonly organisation: string | null
  readonly address: string | null
  readonly objectAddress: string | null
}

export async function earlierCards(read: ReadHandle, ids: readonly number[]): Promise<EarlierCard[]> {
  if (ids.length === 0) return []
  return read
    .selectFrom('cases')
    .select(['id', 'number', 'registered_on as registeredOn', 'status', 'summary', 'surname', 'name', 'patronymic', 'organisation', 'address', 'object_address as objectAddress'])
    .where('id', 'in', [...ids])
    .execute()
}

/** The words of some letters, for comparing them. */
export async function letterTexts(read: ReadHandle, ids: readonly number[]): Promise<{ id: number; text: string }[]> {
  if (ids.length === 0) return []
  const rows = await read.selectFrom('cases').select(['id', 'summary', 'full_text']).where('id', 'in', [...ids]).execute()
  return rows.map(({ id, summary, full_text }) => ({ id, text: `${summary}\n${full_text ?? ''}` }))
}

/** Cards already told apart from this one, whichever was looked at first. */
export async function distinguished(read: ReadHandle, caseId: number): Promise<number[]> {
  const rows = await read
    .selectFrom('case_distinctions').select(['case_id', 'other_case_id'])
    .where((eb) => eb.or([eb('case_id', '=', caseId), eb('other_case_id', '=', caseId)]))
    .execute()
  return rows.map((row) => (row.case_id === caseId ? row.other_case_id : row.case_id))
}

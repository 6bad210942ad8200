import type { WriteHandle } from '../../db/handle.ts'
import { issueNumber } from '../../db/numbers.ts'
import { yearOf, type IsoDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { formatNumber } from '../../domain/numbering.ts'
import type { OralKind } from '../../domain/oral/record.ts'
import { readSetting } from '../settings.ts'

type OralJournal = 'calls' | 'receptions' | 'book' | 'visits'
const JOURNAL_OF: Record<OralKind, OralJournal> = { call: 'calls', reception: 'receptions', book: 'book' }

export const journalOf = (kind: OralKind): OralJournal => JOURNAL_OF[kind]

/** The next number of a journal, in the transaction of what carries it; the year is that of the recording. */
export async function issueOralNumber(tx: WriteHandle, journal: OralJournal, on: { today: IsoDate; at: IsoInstant }): Promise<{ number: string; seq: number; year: number }> {
  const year = yearOf(on.today)
  const template = (await readSetting(tx, 'numbering'))[journal]
  const { seq, text } = await issueNumber(tx, { journal, year, series: '', render: (next) => formatNumber(template, { seq: next, year }), issuedAt: on.at })
  return { number: text, seq, year }
}

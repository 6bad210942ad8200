import type { Card } from '../../contract/card.ts'
import type { ReadHandle, WriteHandle } from '../../db/handle.ts'
import { issueNumber, type IssuedNumber } from '../../db/numbers.ts'
import { yearOf, type IsoDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { indexLetter } from '../../domain/index-letter.ts'
import { formatNumber } from '../../domain/numbering.ts'
import { readSetting } from '../settings.ts'

const JOURNAL = 'appeals'
/** All letters of the alphabet share one running number of the year. */
const SERIES = ''

type NumberFacts = Pick<Card, 'applicantKind' | 'surname' | 'organisation' | 'type' | 'channel' | 'recurrence'>

async function renderer(read: ReadHandle, facts: NumberFacts, registeredOn: IsoDate): Promise<(seq: number) => string> {
  const { appeals } = await readSetting(read, 'numbering')
  const letter = indexLetter({ kind: facts.applicantKind, surname: facts.surname, organisation: facts.organisation })
  return (seq) => formatNumber(appeals, { letter, seq, year: yearOf(registeredOn), type: facts.type, channel: facts.channel, repeated: facts.recurrence === 'repeated' })
}

/** The number of a card, in the very transaction that makes the card. */
export async function issueCaseNumber(tx: WriteHandle, facts: NumberFacts, on: { registeredOn: IsoDate; at: IsoInstant }): Promise<IssuedNumber & { readonly year: number; readonly series: string }> {
  const year = yearOf(on.registeredOn)
  const issued = await issueNumber(tx, { journal: JOURNAL, year, series: SERIES, render: await renderer(tx, facts, on.registeredOn), issuedAt: on.at })
  return { ...issued, year, series: SERIES }
}

/** The number the next card would get if nobody registered in between; shown, never promised. */
export async function previewCaseNumber(read: ReadHandle, facts: NumberFacts, registeredOn: IsoDate): Promise<string> {
  const counter = await read.selectFrom('number_counters').select('next').where('journal', '=', JOURNAL).where('year', '=', yearOf(registeredOn)).where('series', '=', SERIES).executeTakeFirst()
  return (await renderer(read, facts, registeredOn))(counter?.next ?? 1)
}

import { countLetters, lettersOfBook } from '../../../db/queries/office-books.ts'
import { assertCan } from '../../../domain/access.ts'
import { REPLY_CHANNEL_LABELS, type ReplyChannel } from '../../../domain/appeal.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { loadPeople, personOf } from '../../cases/caseView.ts'
import { caseRowsById } from '../../control/caseRowsById.ts'
import { PORTION } from '../runExport.ts'
import { type Book, columnsOf, keyset, told, type Told } from './book.ts'

interface Letter {
  readonly id: number
  readonly outgoingNumber: string
  readonly dispatchedOn: IsoDate
  readonly caseNumber: string
  readonly applicant: string
  readonly address: string
  readonly pages: number
  readonly channel: ReplyChannel
  readonly proof: string
  readonly recipient: string
  readonly recordedBy: string
  readonly problem: string
}

const COLUMNS: readonly Told<Letter>[] = [
  { header: 'Исходящий номер', kind: 'text', share: 12, of: ({ outgoingNumber }) => outgoingNumber },
  { header: 'Дата отправки', kind: 'date', share: 9, of: ({ dispatchedOn }) => dispatchedOn },
  { header: 'На обращение', kind: 'text', share: 11, of: ({ caseNumber }) => caseNumber },
  { header: 'Кому', kind: 'text', share: 18, of: ({ applicant }) => applicant },
  { header: 'Адрес', kind: 'text', share: 26, of: ({ address }) => address },
  { header: 'Листов', kind: 'number', share: 7, align: 'right', of: ({ pages }) => pages },
  { header: 'Способ', kind: 'text', share: 14, of: ({ channel }) => REPLY_CHANNEL_LABELS[channel] },
  { header: 'Подтверждение, ШПИ', kind: 'text', share: 20, of: ({ proof }) => proof },
  { header: 'Получил', kind: 'text', share: 13, of: ({ recipient }) => recipient },
  { header: 'Отправил', kind: 'text', share: 13, of: ({ recordedBy }) => recordedBy },
  { header: 'Не доставлено', kind: 'text', share: 14, of: ({ problem }) => problem },
]

/** Letters that have left, with the proof of each (§9.7). */
export const letterBook: Book = {
  columns: columnsOf(COLUMNS),
  countedBy: COLUMNS.findIndex(({ header }) => header === 'Способ'),
  allow: (actor) => assertCan(actor, 'view_outgoing'),
  async open(service, actor, { period }) {
    const { read } = service.store
    const people = await loadPeople(read)
    const filter = { ...period, notAbout: actor.userId }
    const rows = keyset<Letter>(async (last) => {
      const found = await lettersOfBook(read, filter, { after: last === null ? null : { date: last.dispatchedOn, id: last.id }, limit: PORTION }).execute()
      const cases = await caseRowsById(service, actor, [...new Set(found.map(({ case_id }) => case_id))])
      return found.map((row): Letter => ({
        id: row.id, outgoingNumber: row.outgoing_number, dispatchedOn: row.dispatched_on, caseNumber: row.number, applicant: cases.get(row.case_id)?.applicant ?? '', address: row.address ?? '', pages: row.pages,
        channel: row.channel, proof: [row.proof ?? '', row.postal_id ?? ''].filter((part, at, all) => part !== '' && all.indexOf(part) === at).join('\n'), recipient: row.recipient ?? '', recordedBy: personOf(people, row.recorded_by).shortName,
        problem: row.state === 'failed' ? (row.problem ?? 'не доставлено') : '',
      }))
    })
    return { total: await countLetters(read, filter), portions: () => told(COLUMNS, rows) }
  },
}

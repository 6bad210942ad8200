import type { OralRow } from '../../../contract/oral.ts'
import { countTalks, talksOfBook } from '../../../db/queries/office-books.ts'
import { assertCan } from '../../../domain/access.ts'
import { ORAL_OUTCOME_LABELS, type OralKind } from '../../../domain/oral/record.ts'
import { loadPeople } from '../../cases/caseView.ts'
import { oralRowView } from '../../oral/views.ts'
import { PORTION } from '../runExport.ts'
import { type Book, columnsOf, keyset, told, type Told } from './book.ts'

type Columns = readonly Told<OralRow>[]

const NUMBER: Told<OralRow> = { header: 'Номер записи', kind: 'text', share: 10, of: ({ number }) => number }
const DATE: Told<OralRow> = { header: 'Дата', kind: 'date', share: 9, of: ({ happenedOn }) => happenedOn }
const TIME: Told<OralRow> = { header: 'Дата и время', kind: 'moment', share: 12, of: ({ startedAt, happenedOn }) => startedAt ?? happenedOn }
const ACCOUNT: Told<OralRow> = { header: 'Лицевой счёт', kind: 'text', share: 11, of: ({ accountNumber }) => accountNumber }
const PHONE: Told<OralRow> = { header: 'Телефон', kind: 'text', share: 13, of: ({ phone }) => phone }
const SUMMARY: Told<OralRow> = { header: 'Содержание', kind: 'text', share: 30, of: ({ summary }) => summary }
const TOPIC: Told<OralRow> = { header: 'Тема', kind: 'text', share: 16, of: ({ topic }) => topic }
const OUTCOME: Told<OralRow> = { header: 'Итог', kind: 'text', share: 13, of: ({ outcome }) => ORAL_OUTCOME_LABELS[outcome] }
const CASE: Told<OralRow> = { header: 'Обращение', kind: 'text', share: 11, of: ({ caseRef }) => caseRef?.number ?? null }
const person = (header: string): Told<OralRow> => ({ header, kind: 'text', share: 16, of: (row) => row.person })
const writer = (header: string): Told<OralRow> => ({ header, kind: 'text', share: 13, of: ({ recordedBy }) => recordedBy.shortName })

function talkBook(kind: OralKind, columns: Columns): Book {
  return {
    columns: columnsOf(columns),
    countedBy: columns.indexOf(OUTCOME),
    allow: (actor) => assertCan(actor, 'view_oral'),
    async open(service, actor, { period: { from, to } }) {
      const { read } = service.store
      const people = await loadPeople(read)
      const period = { kind, from, to }
      const rows = keyset<OralRow>(async (last) => {
        const found = await talksOfBook(read, period, { after: last === null ? null : { date: last.happenedOn, id: last.id }, limit: PORTION }).execute()
        return found.map((row) => oralRowView(row, actor, people))
      })
      return { total: await countTalks(read, period), portions: () => told(columns, rows) }
    },
  }
}

/** §7.1: who called, whether he was identified (§7.1.4), what it ended with, a promised call back (§7.1.2). */
export const phoneBook = talkBook('call', [
  NUMBER, TIME,
  { header: 'Длительность, с', kind: 'number', share: 9, align: 'right', of: ({ durationSeconds }) => durationSeconds },
  person('Кто обратился'), ACCOUNT, PHONE,
  { header: 'Личность установлена', kind: 'text', share: 11, of: ({ identified }) => (identified ? 'да' : 'нет') },
  SUMMARY, OUTCOME,
  { header: 'Перезвонить', kind: 'moment', share: 12, of: ({ callbackDue }) => callbackDue },
  CASE, writer('Принял'),
])

/** §6.3.1: the day by which an answer was promised to the visitor. */
export const receptionBook = talkBook('reception', [
  NUMBER, TIME, person('Посетитель'), ACCOUNT, PHONE, SUMMARY, TOPIC, OUTCOME,
  { header: 'Обещано до', kind: 'date', share: 9, of: ({ promisedOn }) => promisedOn },
  CASE, writer('Вёл приём'),
])

/** §9.4: entries of the books of the offices, each with its book and page. */
export const commentBook = talkBook('book', [
  NUMBER, DATE,
  { header: 'Офис, книга, страница', kind: 'text', share: 18, of: ({ bookPlace }) => bookPlace },
  person('Кто оставил'), SUMMARY, OUTCOME, CASE, writer('Внёс в программу'),
])

import type { CaseFilter } from '../../../contract/case-filter.ts'
import type { CaseRow } from '../../../contract/cases.ts'
import { journalStream } from '../../../db/queries/journal-stream.ts'
import { assertCan, type Action } from '../../../domain/access.ts'
import type { JournalColumn } from '../../../domain/journal-column.ts'
import { caseRowViews } from '../../cases/caseRow.ts'
import { registerFilter } from '../../cases/registerFilter.ts'
import { valueOf } from '../registerColumns.ts'
import { PORTION } from '../runExport.ts'
import { type Book, columnsOf, type Period, told, type Told } from './book.ts'

const column = (header: string, of: JournalColumn, share: number, kind: Told<CaseRow>['kind'] = 'text', align?: 'right' | 'center'): Told<CaseRow> & { readonly reads: JournalColumn } => ({
  header, kind, share, ...(align === undefined ? {} : { align }), reads: of, of: (row) => valueOf(row, of),
})
type CaseColumn = ReturnType<typeof column>

function caseBook(columns: readonly CaseColumn[], { filter, sort, allow, countedBy }: { filter: (period: Period) => CaseFilter; sort: JournalColumn; allow: Action; countedBy: JournalColumn }): Book {
  return {
    columns: columnsOf(columns).map(({ header, kind, share, align }) => ({ header, kind, share, ...(align === undefined ? {} : { align }) })),
    countedBy: columns.findIndex(({ reads }) => reads === countedBy),
    allow: (actor) => {
      assertCan(actor, 'view_list')
      assertCan(actor, allow)
    },
    async open(service, actor, { period, snapshot }) {
      const reads = columns.map((one) => one.reads)
      const conditions = await registerFilter(service, actor, filter(period))
      const stream = await journalStream(snapshot, { filter: conditions, sort: { field: sort, desc: false, today: service.clock.today() }, columns: reads, portion: PORTION })
      async function* rows() {
        for await (const portion of stream.portions()) yield await caseRowViews(service, actor, portion, reads)
      }
      return { total: stream.total, portions: () => told(columns, rows()) }
    },
  }
}

/** Every registered appeal (§7.2.3, §8.2.1), annulled numbers included: a journal has no gaps that nobody can explain. */
export const incomingBook = caseBook(
  [
    column('Регистрационный номер', 'number', 11), column('Дата регистрации', 'registeredOn', 9, 'date'), column('Способ поступления', 'channel', 10), column('Заявитель', 'applicant', 17), column('Адрес', 'address', 17),
    column('Вид', 'type', 9), column('Краткое содержание', 'summary', 25), column('Исполнитель', 'executor', 12), column('Срок ответа', 'legalDue', 9, 'date'), column('Состояние', 'status', 11),
    column('Результат', 'result', 11), column('Исходящий номер', 'outgoingNumber', 11), column('Дата отправки', 'dispatchedOn', 9, 'date'),
  ],
  { filter: ({ from, to }) => ({ registeredFrom: from, registeredTo: to }), sort: 'registeredOn', allow: 'view_list', countedBy: 'type' },
)

/** Answered after the date of the law, or still in work past it (§9.7: the term of the answer). */
export const controlBook = caseBook(
  [
    column('Регистрационный номер', 'number', 11), column('Дата регистрации', 'registeredOn', 9, 'date'), column('Заявитель', 'applicant', 17), column('Краткое содержание', 'summary', 28), column('Исполнитель', 'executor', 13),
    column('Подразделение', 'unit', 15), column('Срок ответа', 'legalDue', 9, 'date'), column('Закрыто', 'closedOn', 9, 'date'), column('Опоздание, дней', 'lateDays', 9, 'number', 'right'), column('Состояние', 'status', 12),
  ],
  { filter: ({ from, to }) => ({ legalDueFrom: from, legalDueTo: to, inTime: false }), sort: 'legalDue', allow: 'view_board', countedBy: 'status' },
)

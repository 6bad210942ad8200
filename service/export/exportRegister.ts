import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { ExportStep } from '../../contract/exports.ts'
import { journalStream } from '../../db/queries/journal-stream.ts'
import { assertCan } from '../../domain/access.ts'
import { JOURNAL_COLUMN_INFO, type JournalColumn } from '../../domain/journal-column.ts'
import type { Actor } from '../../domain/people.ts'
import { caseRowViews } from '../cases/caseRow.ts'
import { registerFilter } from '../cases/registerFilter.ts'
import type { Service } from '../context.ts'
import { refuseEmpty } from './emptiness.ts'
import { filterWords } from './filterWords.ts'
import { madeBy } from './madeBy.ts'
import { sheetColumn, valueOf } from './registerColumns.ts'
import { frozenAt, PORTION, runExport } from './runExport.ts'
import { writeWorkbook } from './writeWorkbook.ts'

type Input = z.infer<NonNullable<(typeof contract.exports.register)['~orpc']['inputSchema']>>

/**
 * What the journal shows, as a workbook: the same filter, order, columns, rights and masks, as the store stood when it began.
 * @throws Failure FORBIDDEN, INVALID_INPUT (impossible filter, nothing fits), NOT_FOUND (no place chosen), FILE_REJECTED (cannot be written)
 */
export async function exportRegister(service: Service, actor: Actor, input: Input): Promise<AsyncGenerator<ExportStep, void>> {
  assertCan(actor, 'export')
  assertCan(actor, 'view_list')
  return runExport(service, actor, input, async () => {
    const snapshot = service.store.snapshot()
    try {
      const frozen = frozenAt(service, snapshot)
      const filter = await registerFilter(frozen, actor, input.filter)
      const { columns } = input
      const sort = orderOf(input)
      const stream = await journalStream(snapshot, { filter, sort: { ...sort, today: service.clock.today() }, columns, portion: PORTION })
      refuseEmpty(stream.total, 'По этому отбору нет ни одного обращения. Файл не создан: измените отбор.')
      const conditions = await filterWords(snapshot.read, input.filter)
      const facts = [...(conditions.length === 0 ? [['Отбор', 'все обращения'] as const] : conditions), ['Порядок', `${JOURNAL_COLUMN_INFO[sort.field].label}, ${sort.desc ? 'по убыванию' : 'по возрастанию'}`] as const, ...(await madeBy(frozen, actor)), ['Обращений', String(stream.total)] as const]
      async function* rows() {
        for await (const portion of stream.portions()) {
          const views = await caseRowViews(frozen, actor, portion, columns)
          yield views.map((view) => columns.map((column) => valueOf(view, column)))
        }
      }
      return {
        total: stream.total,
        write: writeWorkbook({ sheet: 'Обращения', columns: columns.map(sheetColumn), rows, facts }, service.clock.now()),
        what: { exported: 'Журнал обращений', exportFilter: conditions.map(([label, value]) => `${label}: ${value}`).join('; '), exportFormat: 'xlsx' },
        close: snapshot.close,
      }
    } catch (error) {
      snapshot.close()
      throw error
    }
  })
}

/** How well a line fits the words is for reading from the top; a whole list of them goes by date, the newest first, and says so. */
const orderOf = ({ sort, descending }: Pick<Input, 'sort' | 'descending'>): { field: JournalColumn; desc: boolean } => (sort === 'relevance' ? { field: 'registeredOn', desc: true } : { field: sort, desc: descending })

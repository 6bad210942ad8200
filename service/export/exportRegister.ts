import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { ExportStep } from '../../contract/exports.ts'
import { journalStream } from '../../db/queries/journal-stream.ts'
import { assertCan } from '../../domain/access.ts'
import { JOURNAL_COLUMN_INFO, type JournalColumn } from '../../domain/journal-column.ts'
import type { Actor } from '../../domain/people.ts'
import { caseRowViews } from '../cases/caseRow.ts'
import { registerFilter } from '../cases/registerFilter.ts'
import { registerOrder } from '../cases/registerOrder.ts'
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
      const order = await registerOrder(frozen, actor, input.filter, lasting(input))
      const stream = await journalStream(snapshot, { filter, ...order, columns, portion: PORTION })
      refuseEmpty(stream.total, 'По этому отбору нет ни одного обращения. Файл не создан: измените отбор.')
      const conditions = await filterWords(snapshot.read, input.filter)
      const facts = [...(conditions.length === 0 ? [['Отбор', 'все обращения'] as const] : conditions), ['Порядок', orderWords(order)] as const, ...(await madeBy(frozen, actor)), ['Обращений', String(stream.total)] as const]
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
const lasting = ({ sort, descending }: Pick<Input, 'sort' | 'descending'>): { sort: JournalColumn; descending: boolean } => (sort === 'relevance' ? { sort: 'registeredOn', descending: true } : { sort, descending })

function orderWords({ sort: { field, desc }, seen }: Awaited<ReturnType<typeof registerOrder>>): string {
  const words = `${JOURNAL_COLUMN_INFO[field === 'relevance' ? 'registeredOn' : field].label}, ${desc ? 'по убыванию' : 'по возрастанию'}`
  return seen === undefined ? words : `${words}; обращения, данные которых скрыты, — в конце по дате, новые сверху`
}

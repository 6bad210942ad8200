import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { JOURNAL_COLUMNS } from '../domain/journal-column.ts'
import { BOOK_FORMATS, OFFICE_BOOKS } from '../domain/office-book.ts'
import { caseFilter } from './case-filter.ts'
import { CASE_SORTS } from './cases.ts'
import { done, isoDate } from './fields.ts'
import { procedure } from './procedure.ts'

/** How far an export is; the last step tells of the file. An export that was stopped ends without one. */
export const exportStep = z.object({
  done: z.int(),
  total: z.int(),
  file: z.object({ name: z.string(), rows: z.int(), bytes: z.int(), sha256: z.string() }).nullable(),
})
export type ExportStep = z.infer<typeof exportStep>

const mark = z.string().min(8).max(64)
/** `ticket`: a place that the person has chosen in the dialog of the desktop. */
const job = z.object({ jobId: mark, ticket: mark })
const book = z.object({ book: z.enum(OFFICE_BOOKS), from: isoDate, to: isoDate })

export const exporting = {
  register: procedure
    .route({ method: 'POST', path: '/exports/register', summary: 'What the journal shows, as a workbook: the same filter, order and columns' })
    .input(job.extend({ filter: caseFilter, sort: z.enum(CASE_SORTS), descending: z.boolean(), columns: z.array(z.enum(JOURNAL_COLUMNS)).min(1, 'Оставьте хотя бы один столбец').max(JOURNAL_COLUMNS.length) }))
    .output(eventIterator(exportStep)),
  book: procedure
    .route({ method: 'POST', path: '/exports/books', summary: 'A journal of the office for a period, to be printed or as a workbook' })
    .input(job.extend(book.shape).extend({ format: z.enum(BOOK_FORMATS) }))
    .output(eventIterator(exportStep)),
  bookSize: procedure
    .route({ method: 'GET', path: '/exports/books/size', summary: 'How many rows a journal has for a period, and how many can be printed at once' })
    .input(book)
    .output(z.object({ rows: z.int(), printable: z.int() })),
  stop: procedure.route({ method: 'DELETE', path: '/exports/{jobId}', summary: 'Stop an export; nothing is left of it' }).input(z.object({ jobId: mark })).output(done),
}

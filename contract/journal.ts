import { z } from 'zod'
import { JOURNAL_COLUMNS } from '../domain/journal-column.ts'
import { caseFilter } from './case-filter.ts'
import { done, id, personRef, version } from './fields.ts'
import { procedure } from './procedure.ts'

const column = z.enum(JOURNAL_COLUMNS)
const columns = z.array(column).max(JOURNAL_COLUMNS.length)

/** A column as this person has it; width in pixels. */
const shownColumn = z.object({ column, width: z.int().min(40).max(2000) })

const viewFields = {
  name: z.string().trim().min(1, 'Введите название').max(60),
  shared: z.boolean(),
  filter: caseFilter,
  sort: column,
  descending: z.boolean(),
  /** Empty: whatever columns the person has. */
  columns,
  /** The period of registration slides: the last so many days, in place of its dates. */
  days: z.int().min(1).max(3660).nullable(),
}

/** A filter with its order and columns under a name. */
export const journalView = z.object({ id, version, ...viewFields, owner: personRef.nullable(), mayChange: z.boolean() })
export type SavedView = z.infer<typeof journalView>

export const journalLayout = z.object({ columns: z.array(shownColumn).max(JOURNAL_COLUMNS.length), defaultViewId: id.nullable() })
export type JournalLayout = z.infer<typeof journalLayout>

const coded = z.object({ code: z.string(), name: z.string() })

export const journal = {
  lists: procedure
    .route({ method: 'GET', path: '/journal/lists', summary: 'What the filters of the register choose from, former people and topics included' })
    .output(z.object({ people: z.array(personRef.extend({ active: z.boolean(), unitId: id.nullable() })), units: z.array(z.object({ id, name: z.string() })), topics: z.array(coded), rules: z.array(coded) })),
  views: procedure
    .route({ method: 'GET', path: '/journal/views', summary: 'Saved views, one’s own and shared, and how this person has the columns' })
    .output(z.object({ views: z.array(journalView), layout: journalLayout, mayShare: z.boolean() })),
  saveView: procedure
    .route({ method: 'PUT', path: '/journal/views', summary: 'Save a view or change it' })
    .input(z.object({ id: id.nullable(), version, ...viewFields }))
    .output(journalView),
  removeView: procedure.route({ method: 'DELETE', path: '/journal/views/{id}', summary: 'Remove a saved view' }).input(z.object({ id, version })).output(done),
  keepLayout: procedure.route({ method: 'PUT', path: '/journal/layout', summary: 'Keep the columns and the first view of this person' }).input(journalLayout).output(done),
}

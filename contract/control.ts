import { z } from 'zod'
import { caseSet } from './case-filter.ts'
import { caseRow } from './cases.ts'
import { id, personRef } from './fields.ts'
import { procedure } from './procedure.ts'

const figure = z.object({ set: caseSet, label: z.string(), count: z.int(), hint: z.string().nullable() })

/** Notices: late; due today and in the next days; all that is owed. */
export const dutyCounts = z.object({ overdue: z.int(), today: z.int(), soon: z.int(), open: z.int() })
export type DutyCounts = z.infer<typeof dutyCounts>

export const control = {
  board: procedure
    .route({ method: 'GET', path: '/control/board', summary: 'Deadlines at a glance' })
    .output(
      z.object({
        open: z.int(),
        /** Notices that are owed. */
        duties: dutyCounts,
        figures: z.array(figure),
        executors: z.array(personRef.extend({ open: z.int(), overdue: z.int(), absence: z.string().nullable() })),
        units: z.array(z.object({ id: id.nullable(), name: z.string(), open: z.int(), overdue: z.int() })),
        topics: z.array(z.object({ code: z.string().nullable(), name: z.string(), open: z.int(), overdue: z.int() })),
      }),
    ),
  /** Counts for the rail, and what this person should look at first. */
  myDay: procedure
    .route({ method: 'GET', path: '/control/my-day', summary: 'What waits for the signed-in person' })
    .output(
      z.object({
        greeting: z.string(),
        figures: z.array(figure),
        first: z.array(caseRow),
        notices: z.array(z.object({ kind: z.enum(['warning', 'urgent']), text: z.string(), caseId: id.nullable() })),
        rail: z.object({ myDay: z.int(), signature: z.int(), decisions: z.int(), overdue: z.int(), dispatch: z.int(), mail: z.int(), oral: z.int(), paper: z.int().default(0), duties: z.int(), visa: z.int().nullable().default(null), /** Changes of the reference tables about whose running terms nobody has decided; null when there are none. */ recount: z.int().nullable().default(null) }),
      }),
    ),
}
export type Figure = z.infer<typeof figure>

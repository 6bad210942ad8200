import { z } from 'zod'
import { caseFilter, caseSet } from './case-filter.ts'
import { deadline } from './card.ts'
import { caseRow } from './cases.ts'
import { fileContent, id, isoDate, isoInstant, personRef, reason, version } from './fields.ts'
import { procedure } from './procedure.ts'

const figure = z.object({ set: caseSet, label: z.string(), count: z.int(), hint: z.string().nullable() })

/** Notices: late; due today and in the next days; all that is owed. */
export const dutyCounts = z.object({ overdue: z.int(), today: z.int(), soon: z.int(), open: z.int() })
export type DutyCounts = z.infer<typeof dutyCounts>

/** What the board is narrowed to; a unit is the executor's. */
export const boardScope = caseFilter.pick({ executorIds: true, unitIds: true, topics: true, withoutExecutor: true, withoutTopic: true }).strict()
export type BoardScope = z.infer<typeof boardScope>

/** Cases in work. `soon` and `week`: not overdue and due within three and seven days; `nearest`: the first date of these that has not passed. */
export const workload = z.object({ open: z.int(), overdue: z.int(), soon: z.int(), week: z.int(), nearest: isoDate.nullable() })
export type Workload = z.infer<typeof workload>

/** «отпуск до 30.11.2026», and who stands in. */
const away = z.object({ label: z.string(), until: isoDate.nullable(), substitute: personRef.nullable() })

export const executorLoad = personRef.extend({ unitId: id.nullable(), unitName: z.string().nullable(), away: away.nullable(), ...workload.shape })
export type ExecutorLoad = z.infer<typeof executorLoad>

/** Chosen by hand with the versions seen, or all that a filter of the register finds. */
const chosenCases = z.union([z.object({ cases: z.array(z.object({ caseId: id, version })).min(1, 'Отметьте хотя бы одно обращение').max(1000) }), z.object({ filter: caseFilter })])

const handedOver = z.object({
  executor: personRef,
  done: z.array(z.object({ caseId: id, number: z.string(), /** Whose it was; null when nobody's. */ from: personRef.nullable(), version })),
  refused: z.array(z.object({ caseId: id, number: z.string(), /** A sentence for the person. */ why: z.string() })),
})
export type HandedOver = z.infer<typeof handedOver>

export const control = {
  board: procedure
    .route({ method: 'POST', path: '/control/board', summary: 'Deadlines at a glance' })
    .input(boardScope)
    .output(
      z.object({
        open: z.int(),
        /** Notices that are owed. */
        duties: dutyCounts,
        /** Promised calls by the minute: late, and due within the time of the reminder. */
        callbacks: z.object({ late: z.int(), soon: z.int(), oldest: isoInstant.nullable() }),
        figures: z.array(figure),
        /** Every active executor, also with nothing in hand, and whoever else has cases. */
        executors: z.array(executorLoad),
        /** Cases that nobody is named for; null when there are none. */
        unassigned: workload.nullable(),
        /** `id` is null for people without a unit, and for the cases of nobody, which `unassigned` marks. */
        units: z.array(z.object({ id: id.nullable(), name: z.string(), unassigned: z.boolean(), ...workload.shape })),
        topics: z.array(z.object({ code: z.string().nullable(), name: z.string(), ...workload.shape })),
      }),
    ),
  /** Rules, dates and counted days; nothing of the applicant, so the view is not audited. */
  whyDue: procedure.route({ method: 'GET', path: '/control/why-due/{caseId}', summary: 'Why the date of a case is what it is' }).input(z.object({ caseId: z.coerce.number().int().positive() })).output(deadline),
  handOver: procedure
    .route({ method: 'POST', path: '/control/hand-over', summary: 'Name one executor for several cases; each is done or refused by itself' })
    .input(z.object({ chosen: chosenCases, executorId: id, text: reason }))
    .output(handedOver),
  controlList: procedure
    .route({ method: 'POST', path: '/control/list', summary: 'Control list by executor, to be printed' })
    .input(z.object({ scope: boardScope, /** null: what is overdue and what is due within ten days. */ set: caseSet.nullable() }))
    .output(fileContent),
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

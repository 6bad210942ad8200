import { z } from 'zod'
import { DIMENSIONS, MEASURES } from '../domain/analysis/dimension.ts'
import { FIGURES } from '../domain/analysis/figure.ts'
import { COMPARISONS, STEPS } from '../domain/analysis/period.ts'
import { caseFilter } from './case-filter.ts'
import { appealType, applicantKind, channel, fileContent, ground, id, isoDate, justification } from './fields.ts'
import { oralKind, oralOutcome } from './oral.ts'
import { procedure } from './procedure.ts'

/** Days, both ends included; whether they make a period is checked by the service, in words. */
const days = z.object({ from: isoDate, to: isoDate })

/** Which cases of the period are looked at; a list left out or empty is any. A topic takes all beneath it. */
export const analysisFilter = z.object({
  types: z.array(appealType).optional(),
  channels: z.array(channel).optional(),
  applicantKinds: z.array(applicantKind).optional(),
  topics: z.array(z.string().max(20)).optional(),
  unitIds: z.array(id).optional(),
  executorIds: z.array(id).optional(),
})
export type AnalysisFilter = z.infer<typeof analysisFilter>

export const analysisInput = z.object({ period: days, comparison: z.enum(COMPARISONS).default('previous'), filter: analysisFilter.default({}) })
export type AnalysisInput = z.infer<typeof analysisInput>

const dimension = z.enum(DIMENSIONS)

/** The cases behind a figure, as the journal asks for them; null when the journal has no words for them. */
const behind = caseFilter.nullable()

const figureValue = z.object({
  code: z.enum(FIGURES),
  /** Null stands on no case: «—». A share is 0…1. */
  value: z.number().nullable(),
  before: z.number().nullable(),
  /** Cases the figure was computed over. */
  base: z.int(),
  behind,
})
export type FigureValue = z.infer<typeof figureValue>

const groupFigures = z.object({
  received: z.int(), open: z.int(), overdue: z.int(), answered: z.int(), late: z.int(), repeated: z.int(),
  inTimeShare: z.number().nullable(), averageDays: z.number().nullable(), days80: z.number().nullable(), justifiedShare: z.number().nullable(),
})

const group = z.object({
  /** The code, or the id as text; null: none is given. */
  key: z.string().nullable(),
  name: z.string(),
  now: groupFigures,
  /** Received in the compared period. */
  before: z.int(),
  behind,
})
export type AnalysisGroup = z.infer<typeof group>

const named = z.object({ period: days, label: z.string() })

export const analysisView = z.object({
  period: named,
  compared: named,
  figures: z.array(figureValue),
  groups: z.object({ type: z.array(group), topic: z.array(group), channel: z.array(group), applicantKind: z.array(group), executor: z.array(group), unit: z.array(group) }),
  trend: z.object({
    step: z.enum(STEPS),
    /** `before`: received in the piece of the compared period that stands at the same place; null when it has none. */
    points: z.array(z.object({ period: days, label: z.string(), received: z.int(), closed: z.int(), before: z.int().nullable(), inTimeShare: z.number().nullable(), behind })),
  }),
  justified: z.array(z.object({ code: justification, count: z.int(), before: z.int(), behind })),
  grounds: z.array(z.object({ ground, count: z.int(), before: z.int(), behind })),
  /** How many days answers took: 0–5, 6–10 … */
  spread: z.array(z.object({ from: z.int(), to: z.int().nullable(), count: z.int() })),
  /** Open at the end of the period and closed within it, month by month; `months` name the columns. */
  load: z.object({
    months: z.array(z.string()),
    rows: z.array(z.object({ executorId: id.nullable(), name: z.string(), open: z.int(), openBehind: behind, closed: z.array(z.int()), closedTotal: z.int(), closedBehind: behind })),
  }),
  oral: z.array(z.object({ kind: oralKind, outcome: oralOutcome, count: z.int(), before: z.int() })),
})
export type AnalysisView = z.infer<typeof analysisView>

const side = z.object({ key: z.string().nullable(), name: z.string(), total: z.number().nullable(), part: behind })

export const crossTable = z.object({
  rows: z.array(side),
  columns: z.array(side),
  /** One line a row; null where no case stands behind a share or an average. */
  cells: z.array(z.array(z.number().nullable())),
  total: z.number().nullable(),
  /** Conditions of the whole table, to which a row and a column add theirs. */
  behind: caseFilter,
})
export type CrossTable = z.infer<typeof crossTable>

export const analysis = {
  view: procedure.route({ method: 'POST', path: '/analysis/view', summary: 'Figures of a period against another, with the cases behind each' }).input(analysisInput).output(analysisView),
  cross: procedure
    .route({ method: 'POST', path: '/analysis/cross', summary: 'One measure by two dimensions, with totals' })
    .input(z.object({ period: days, filter: analysisFilter.default({}), rows: dimension, columns: dimension, measure: z.enum(MEASURES).default('received') }))
    .output(crossTable),
  choices: procedure
    .route({ method: 'GET', path: '/analysis/choices', summary: 'Topics, people and units to narrow the analysis by' })
    .output(z.object({ topics: z.array(z.object({ code: z.string(), name: z.string() })), executors: z.array(z.object({ id, name: z.string() })), units: z.array(z.object({ id, name: z.string() })) })),
  report: procedure
    .route({ method: 'POST', path: '/analysis/report', summary: 'The systematic report of §9.6 as a file; audited as an export' })
    .input(analysisInput.extend({ format: z.enum(['pdf', 'xlsx']) }))
    .output(fileContent),
  seasons: procedure
    .route({ method: 'POST', path: '/analysis/seasons', summary: 'Received by month in the years up to a day' })
    .input(z.object({ until: isoDate, filter: analysisFilter.default({}) }))
    .output(z.array(z.object({ year: z.int(), months: z.array(z.int().nullable()) }))),
}

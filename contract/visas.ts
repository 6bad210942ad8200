import { z } from 'zod'
import { VISA_MODES } from '../domain/visa.ts'
import { caseRow } from './cases.ts'
import { caseChanged, id, isoInstant, personRef, reason, version } from './fields.ts'
import { procedure } from './procedure.ts'

const basis = z.enum(['head', 'co_executor'])

/** One visa of a letter, given or awaited. */
export const visaView = z.object({
  id,
  /** Null when the unit has no head. */
  person: personRef.nullable(),
  basis,
  state: z.enum(['waiting', 'given', 'returned', 'skipped', 'withdrawn']),
  decidedBy: z.string(),
  decidedAt: isoInstant.nullable(),
  note: z.string(),
})
export type VisaView = z.infer<typeof visaView>

export const queuedVisa = z.object({
  visaId: id,
  replyId: id,
  version,
  basis,
  /** Whose visa it is; null when the unit has no head. */
  person: personRef.nullable(),
  /** The acting person may give it. */
  mine: z.boolean(),
  /** The acting person may go on without it. */
  maySkip: z.boolean(),
  askedAt: isoInstant,
  author: z.string(),
  row: caseRow,
})
export type QueuedVisa = z.infer<typeof queuedVisa>

export const visaSettings = z.object({
  mode: z.enum(VISA_MODES),
  version,
  units: z.array(z.object({ id, name: z.string(), version, headId: id.nullable(), people: z.array(personRef) })),
})
export type VisaSettings = z.infer<typeof visaSettings>

const decided = z.object({ visaId: id, version })

export const visas = {
  settings: procedure.route({ method: 'GET', path: '/settings/visas', summary: 'Whose visas a letter needs before signature' }).output(visaSettings),
  saveMode: procedure.route({ method: 'PUT', path: '/settings/visas', summary: 'Change whose visas are needed' }).input(z.object({ mode: z.enum(VISA_MODES), version })).output(visaSettings),
  saveHead: procedure.route({ method: 'PUT', path: '/units/{unitId}/head', summary: 'Name the head of a unit' }).input(z.object({ unitId: id, version, headId: id.nullable() })).output(visaSettings),
  queue: procedure.route({ method: 'GET', path: '/visas/queue', summary: 'Letters that wait for a visa' }).output(z.array(queuedVisa)),
  of: procedure.route({ method: 'GET', path: '/replies/{replyId}/visas', summary: 'Visas of a letter' }).input(z.object({ replyId: id })).output(z.array(visaView)),
  give: procedure.route({ method: 'POST', path: '/visas/{visaId}', summary: 'Give a visa; the last one sends the letter for signature' }).input(decided).output(caseChanged),
  return: procedure
    .route({ method: 'POST', path: '/visas/{visaId}/remarks', summary: 'Return the letter with remarks' })
    .input(decided.extend({ remarks: z.string().trim().min(3, 'Напишите, что исправить').max(5000) }))
    .output(caseChanged),
  skip: procedure.route({ method: 'POST', path: '/visas/{visaId}/skip', summary: 'Go on without a visa, with a reason' }).input(decided.extend({ reason })).output(caseChanged),
}

import { z } from 'zod'
import { done, id, isoDate, personRef, version } from './fields.ts'
import { procedure } from './procedure.ts'

const absenceReason = z.string().trim().min(3, 'Укажите причину: отпуск, больничный, командировка').max(100)

export const absenceView = z.object({
  id,
  version,
  person: personRef,
  /** Both days are included. */
  from: isoDate,
  to: isoDate,
  reason: z.string(),
  substitute: personRef.nullable(),
  /** Relative to today of the store. */
  state: z.enum(['now', 'ahead', 'past']),
  /** Why nobody really stands in: «замещающий сам отсутствует: отпуск до 30.11.2026»; null when all is well. */
  problem: z.string().nullable(),
})
export type AbsenceView = z.infer<typeof absenceView>

export const absenceInput = z.object({ id: id.nullable(), version, userId: id, from: isoDate, to: isoDate, reason: absenceReason, substituteId: id.nullable() })
export type AbsenceInput = z.infer<typeof absenceInput>

/** Somebody of the desk, for the choice of who is away and of who stands in. */
const deskPerson = personRef.extend({ position: z.string(), unitName: z.string().nullable(), specialist: z.boolean() })

export const absences = {
  list: procedure
    .route({ method: 'GET', path: '/absences', summary: 'Who is away, who will be, and who stands in' })
    .output(z.object({ absences: z.array(absenceView), people: z.array(deskPerson) })),
  save: procedure.route({ method: 'PUT', path: '/absences', summary: 'Record or change an absence and the substitute' }).input(absenceInput).output(absenceView),
  cancel: procedure.route({ method: 'DELETE', path: '/absences/{id}', summary: 'Call an absence off' }).input(z.object({ id, version })).output(done),
}

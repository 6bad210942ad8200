import type { AbsenceInput, AbsenceView } from '../../contract/absences.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { ReadHandle, WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { absenceLabel, absencePeriod, mayStandIn, overlap } from '../../domain/absence.ts'
import { assertCan } from '../../domain/access.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import { changedMeanwhile, invalid, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readAbsences } from './absenceView.ts'
import { absenceFacts } from './absenceFacts.ts'

/**
 * Records or changes an absence. Deadlines stay; from the first day to the last one the substitute works the cases as own.
 * @throws Failure INVALID_INPUT: days in the wrong order or taken, a substitute who is away, switched off or no executor; CONFLICT
 */
export async function saveAbsence(service: Service, actor: Actor, input: AbsenceInput): Promise<AbsenceView> {
  assertCan(actor, 'manage_absences')
  const { store, clock } = service
  if (input.to < input.from) throw invalid('to', `Последний день ${formatRuDate(input.to)} раньше первого ${formatRuDate(input.from)}. Исправьте дату.`)
  if (input.substituteId === input.userId) throw invalid('substituteId', 'Сотрудник не может замещать сам себя. Выберите другого.')
  const saved = await store.write(async (tx) => {
    const before = input.id === null ? null : await readAbsence(tx, input.id)
    if (before !== null && before.version !== input.version) throw changedMeanwhile(before.version)
    await assertFree(tx, input)
    if (input.substituteId !== null) await assertSubstitute(tx, input, input.substituteId)
    const columns = { user_id: input.userId, from_date: input.from, to_date: input.to, reason: input.reason, substitute_id: input.substituteId }
    const row = before === null
      ? await tx.insertInto('absences').values(columns).returningAll().executeTakeFirstOrThrow()
      : await tx.updateTable('absences').set({ ...columns, version: before.version + 1 }).where('id', '=', before.id).returningAll().executeTakeFirstOrThrow()
    await appendAudit(tx, {
      at: clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: before === null ? 'absence.recorded' : 'absence.changed', entity: 'absence', entityId: row.id,
      before: before === null ? null : absenceFacts(before), after: absenceFacts(row),
    })
    const view = (await readAbsences(tx, clock.today(), row.to_date)).find(({ id }) => id === row.id)
    if (view === undefined) throw new Error('an absence that was just saved is there')
    return view
  })
  announce(service, actor, 'absence')
  return saved
}

/** @throws Failure NOT_FOUND, also for one that was called off */
export async function readAbsence(read: ReadHandle, id: number): Promise<Row<'absences'>> {
  const row = await read.selectFrom('absences').selectAll().where('id', '=', id).where('cancelled_at', 'is', null).executeTakeFirst()
  if (row === undefined) throw notFound('Отсутствие')
  return row
}

/** Nobody is away twice on one day: it would not be known who stands in. */
async function assertFree(tx: WriteHandle, input: AbsenceInput): Promise<void> {
  const person = await personOf(tx, input.userId)
  if (person === null) throw invalid('userId', 'Такого сотрудника нет. Выберите из списка.')
  const others = (await absencesOf(tx, input.userId)).filter(({ id }) => id !== input.id)
  const taken = others.find((other) => overlap(input, { from: other.from_date, to: other.to_date }))
  if (taken === undefined) return
  throw invalid('from', `${person.name}: на эти дни уже записано ${absencePeriod({ from: taken.from_date, to: taken.to_date })} (${taken.reason ?? 'отсутствие'}). Измените ту запись или выберите другие дни.`)
}

async function assertSubstitute(tx: WriteHandle, input: AbsenceInput, substituteId: number): Promise<void> {
  const refuse = (message: string) => invalid('substituteId', message)
  const [person, substitute] = await Promise.all([personOf(tx, input.userId), personOf(tx, substituteId)])
  if (substitute === null || !substitute.active) throw refuse('Этот сотрудник отключён. Выберите другого замещающего.')
  if (person !== null && !mayStandIn(person.roles, substitute.roles)) {
    throw refuse(person.roles.includes('specialist') ? `${substitute.name}: это не исполнитель, готовить ответы по чужим обращениям он не сможет. Выберите исполнителя.` : `${substitute.name}: обязанности другие, замещать нельзя. Выберите сотрудника с той же ролью.`)
  }
  const away = (await absencesOf(tx, substituteId)).find((other) => overlap(input, { from: other.from_date, to: other.to_date }))
  if (away !== undefined) throw refuse(`${substitute.name} в эти дни отсутствует: ${absenceLabel({ reason: away.reason, to: away.to_date })}. Выберите другого замещающего.`)
}

const absencesOf = (read: ReadHandle, userId: number): Promise<Row<'absences'>[]> => read.selectFrom('absences').selectAll().where('user_id', '=', userId).where('cancelled_at', 'is', null).orderBy('from_date').execute()

async function personOf(read: ReadHandle, userId: number) {
  const user = await read.selectFrom('users').select(['surname', 'name', 'patronymic', 'active']).where('id', '=', userId).executeTakeFirst()
  if (user === undefined) return null
  const roles = await read.selectFrom('user_roles').select('role').where('user_id', '=', userId).execute()
  return { name: formatShort({ surname: user.surname, name: user.name, patronymic: user.patronymic ?? '' }), active: user.active, roles: roles.map(({ role }) => role) }
}

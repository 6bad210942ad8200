import type { Resolution } from '../../contract/card.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { assertAssignable } from '../../domain/access.ts'
import { formatRuDate, type IsoDate } from '../../domain/calendar-date.ts'
import { Failure, type FieldProblem } from '../../domain/failure.ts'
import { formatShort } from '../../domain/person-name.ts'

/**
 * Whether the people named may work the case.
 * @throws Failure INVALID_INPUT: unknown, switched off, not a specialist, without a phone (§7.2.5 puts it on the reply), complained about, or a date in the past
 */
export async function checkResolution(read: ReadHandle, resolution: Resolution, on: { today: IsoDate; legalDue: IsoDate; aboutUserId: number | null }): Promise<void> {
  const refuse = (path: string, message: string) => new Failure('INVALID_INPUT', message, { fields: [{ path: `resolution.${path}`, message } satisfies FieldProblem] })
  if (resolution.coExecutorIds.includes(resolution.executorId)) throw refuse('coExecutorIds', 'Ответственный исполнитель не может быть и соисполнителем.')
  for (const [path, userId] of [['executorId', resolution.executorId], ...resolution.coExecutorIds.map((id) => ['coExecutorIds', id] as const)] as const) {
    const user = await read.selectFrom('users').select(['surname', 'name', 'patronymic', 'phone', 'active']).where('id', '=', userId).executeTakeFirst()
    const specialist = await read.selectFrom('user_roles').select('role').where('user_id', '=', userId).where('role', '=', 'specialist').executeTakeFirst()
    if (user === undefined || !user.active || specialist === undefined) throw refuse(path, 'Этому сотруднику нельзя поручить обращение: он не исполнитель или отключён. Выберите другого.')
    const name = formatShort({ surname: user.surname, name: user.name, patronymic: user.patronymic ?? '' })
    if (path === 'executorId' && (user.phone ?? '').trim() === '') {
      throw refuse(path, `У исполнителя ${name} не указан телефон, а он обязателен в ответе (п. 7.2.5 Стандарта). Администратор укажет его в настройках; пока выберите другого.`)
    }
    assertAssignable(userId, { aboutUserId: on.aboutUserId }, `resolution.${path}`)
  }
  const date = resolution.intermediateDate
  if (date !== null && date < on.today) throw refuse('intermediateDate', `Промежуточный срок ${formatRuDate(date)} уже прошёл. Исправьте дату.`)
  if (date !== null && date > on.legalDue) throw refuse('intermediateDate', `Промежуточный срок позже срока ответа ${formatRuDate(on.legalDue)}. Исправьте дату.`)
}

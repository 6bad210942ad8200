import type { PersonRef } from '../../contract/fields.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { rolesAllowed } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import { formatShort } from '../../domain/person-name.ts'

/** Who may be asked to call back or to go: active people who record talks. */
export async function oralColleagues(read: ReadHandle): Promise<PersonRef[]> {
  const rows = await read
    .selectFrom('users').select(['id', 'surname', 'name', 'patronymic'])
    .where('active', '=', true)
    .where('id', 'in', (eb) => eb.selectFrom('user_roles').select('user_id').where('role', 'in', rolesAllowed('record_call')))
    .orderBy('surname').orderBy('id')
    .execute()
  return rows.map(({ id, surname, name, patronymic }) => ({ id, shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }) }))
}

/** @throws Failure INVALID_INPUT on `path` when this person does not record talks or has left */
export async function assertColleague(read: ReadHandle, userId: number, path: string): Promise<void> {
  const colleagues = await oralColleagues(read)
  if (colleagues.some(({ id }) => id === userId)) return
  const message = 'Этому сотруднику звонок или выезд поручить нельзя. Выберите другого.'
  throw new Failure('INVALID_INPUT', message, { fields: [{ path, message }] })
}

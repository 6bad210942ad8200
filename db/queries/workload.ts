import { sql } from 'kysely'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'
import { dueToday, overdue } from './board.ts'

/** What a clerk sees beside a name when choosing an executor. */
export interface ExecutorLoad {
  readonly userId: number
  readonly surname: string
  readonly name: string
  readonly patronymic: string | null
  readonly position: string
  readonly phone: string | null
  readonly unitId: number | null
  readonly unitName: string | null
  readonly open: number
  readonly overdue: number
  readonly today: number
  /** Last day of the absence that covers today. */
  readonly absentTo: IsoDate | null
  readonly substituteId: number | null
}

/** Active specialists with what they have in hand, least loaded first. */
export function executorLoad(read: ReadHandle, today: IsoDate): Promise<ExecutorLoad[]> {
  return executorLoadQuery(read, today).execute()
}

export function executorLoadQuery(read: ReadHandle, today: IsoDate) {
  const inHand = read
    .selectFrom('cases')
    .where(sql<boolean>`cases.open = 1`)
    .where('cases.executor_id', 'is not', null)
    .groupBy('cases.executor_id')
    .select((eb) => ['cases.executor_id as userId', eb.fn.countAll<number>().as('open'), overdue(today).as('overdue'), dueToday(today).as('today')])
  const absent = read
    .selectFrom('absences')
    .where('from_date', '<=', today)
    .where('to_date', '>=', today)
    .where('cancelled_at', 'is', null)
    .groupBy('user_id')
    // SQLite takes the bare column from the row of the maximum.
    .select((eb) => ['user_id', eb.fn.max('to_date').as('absentTo'), 'substitute_id'])
  return read
    .selectFrom('users')
    .innerJoin('user_roles', (join) => join.onRef('user_roles.user_id', '=', 'users.id').on('user_roles.role', '=', 'specialist'))
    .leftJoin('units', 'units.id', 'users.unit_id')
    .leftJoin(inHand.as('hand'), 'hand.userId', 'users.id')
    .leftJoin(absent.as('absent'), 'absent.user_id', 'users.id')
    .where('users.active', '=', true)
    .select([
      'users.id as userId', 'users.surname', 'users.name', 'users.patronymic', 'users.position', 'users.phone',
      'users.unit_id as unitId', 'units.name as unitName',
      sql<number>`coalesce(hand.open, 0)`.as('open'), sql<number>`coalesce(hand.overdue, 0)`.as('overdue'),
      sql<number>`coalesce(hand.today, 0)`.as('today'),
      'absent.absentTo', 'absent.substitute_id as substituteId',
    ])
    .orderBy(sql`coalesce(hand.open, 0)`).orderBy('users.surname').orderBy('users.id')
}

import type { CaseSet } from '../../domain/case-set.ts'
import type { DutyCounts, Figure } from '../../contract/control.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { openDuties } from '../../db/queries/duties.ts'
import { boardGroups } from '../../db/queries/board.ts'
import { assertCan } from '../../domain/access.ts'
import { formatRuDate, type IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import type { Service } from '../context.ts'
import { countDuties } from '../letters/dutyFigures.ts'
import { countCaseSets, figures } from './figures.ts'

const SETS: readonly CaseSet[] = ['overdue', 'today', 'days_1', 'days_3', 'days_5', 'days_10', 'unassigned', 'for_signature', 'returned', 'proposals', 'to_dispatch']

export interface Board {
  open: number
  duties: DutyCounts
  figures: Figure[]
  executors: { id: number; shortName: string; open: number; overdue: number; absence: string | null }[]
  units: { id: number | null; name: string; open: number; overdue: number }[]
  topics: { code: string | null; name: string; open: number; overdue: number }[]
}

/** Deadlines at a glance, §2.2 and §4.3 of the Standard: how much is overdue and due, and with whom it lies. */
export async function board({ store, clock }: Service, actor: Actor): Promise<Board> {
  assertCan(actor, 'view_board')
  const { read } = store
  const today = clock.today()
  const [{ open }, shown, groups, absences, owed] = await Promise.all([countCaseSets(read, ['open'], today, actor), figures(read, SETS, today, actor), boardGroups(read, today), absencesOn(read, today), openDuties(read).execute()])
  return {
    open,
    duties: countDuties(owed, today),
    figures: shown,
    executors: groups.byExecutor.map(({ userId, surname, name, patronymic, open: inWork, overdue }) => ({
      id: userId, shortName: formatShort({ surname, name, patronymic: patronymic ?? '' }), open: inWork, overdue, absence: absences.get(userId) ?? null,
    })),
    units: groups.byUnit.map(({ unitId, unitName, open: inWork, overdue }) => ({ id: unitId, name: unitName ?? 'Без подразделения', open: inWork, overdue })),
    topics: groups.byTopic.map(({ topicCode, topicName, open: inWork, overdue }) => ({ code: topicCode, name: topicName ?? 'Тема не указана', open: inWork, overdue })),
  }
}

/** «отпуск до 30.11.2026» by person, for those away today; a person switched off is away for good. */
async function absencesOn(read: ReadHandle, today: IsoDate): Promise<Map<number, string>> {
  const [away, off] = await Promise.all([
    read.selectFrom('absences').select(['user_id', 'to_date', 'reason']).where('from_date', '<=', today).where('to_date', '>=', today).orderBy('to_date').execute(),
    read.selectFrom('users').select('id').where('active', '=', false).execute(),
  ])
  return new Map([...away.map(({ user_id, to_date, reason }) => [user_id, `${reason ?? 'отсутствует'} до ${formatRuDate(to_date)}`] as const), ...off.map(({ id }) => [id, 'отключён'] as const)])
}

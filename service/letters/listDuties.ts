import type { DutyView } from '../../contract/duties.ts'
import type { CaseRow } from '../../contract/cases.ts'
import { openDuties } from '../../db/queries/duties.ts'
import { assertCan, can } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'
import { isWriter } from './dutyFigures.ts'
import { dutyViews } from './dutyView.ts'

export interface OwedNotice {
  duty: DutyView
  row: CaseRow
  /** The signed-in person is to write it. */
  mine: boolean
}

/** Notices that are owed, the nearest first: all of them for those who watch over the terms, else those this person is to write. */
export async function listDuties(service: Service, actor: Actor): Promise<OwedNotice[]> {
  const { store, clock } = service
  const { read } = store
  const watches = can(actor, 'view_board')
  if (!watches) assertCan(actor, 'write_notice', 'own')
  const open = (await openDuties(read).execute()).filter((duty) => watches || isWriter(duty, actor))
  if (open.length === 0) return []
  const ids = [...new Set(open.map(({ case_id }) => case_id))]
  const [duties, cases, people, rows] = await Promise.all([
    read.selectFrom('notice_duties').selectAll().where('id', 'in', open.map(({ id }) => id)).execute(),
    read.selectFrom('cases').select(['id', 'closed_on', 'executor_id']).where('id', 'in', ids).execute(),
    loadPeople(read),
    caseRowsById(service, actor, ids),
  ])
  const owed = open.flatMap(({ id }) => {
    const duty = duties.find((one) => one.id === id)
    const row = cases.find((one) => one.id === duty?.case_id)
    return duty === undefined || row === undefined ? [] : [{ duty, row }]
  })
  const views = await dutyViews(read, people, owed, clock.today())
  return views.map((duty) => {
    const row = rows.get(duty.caseId)
    const known = open.find(({ id }) => id === duty.id)
    if (row === undefined || known === undefined) throw new Failure('CONFLICT', 'Список уведомлений только что изменился. Обновите его.')
    return { duty, row, mine: isWriter(known, actor) }
  })
}

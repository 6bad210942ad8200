import type { CallbackView } from '../../contract/oral.ts'
import { waitingCallbacksQuery } from '../../db/queries/oral.ts'
import { assertCan, worksFor } from '../../domain/access.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople } from '../cases/caseView.ts'
import { whoseWork } from '../absences/whoseWork.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { callbackRowView } from './views.ts'

/** More than an office can call in days; the soonest are those that matter. */
const SHOWN = 200

/** Calls that were promised and not made, the soonest first, with the clock they are judged by. `mine`: one's own and those of absent people for whom one stands in. */
export async function listCallbacks(service: Service, actor: Actor, input: { mine: boolean }): Promise<{ now: IsoInstant; remindMinutes: number; rows: CallbackView[] }> {
  assertCan(actor, 'view_oral')
  const { read } = service.store
  const [rows, people, whose, { remindMinutes }] = await Promise.all([
    waitingCallbacksQuery(read, { assigneeIds: input.mine ? worksFor(actor) : undefined, limit: SHOWN }).execute(),
    loadPeople(read),
    whoseWork(service, actor),
    readSetting(read, 'oral'),
  ])
  return { now: service.clock.instant(), remindMinutes, rows: rows.map((row) => callbackRowView(row, actor, { people, whose })) }
}

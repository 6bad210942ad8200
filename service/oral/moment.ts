import type { ReadHandle } from '../../db/handle.ts'
import { moscowTime, type IsoDate } from '../../domain/calendar-date.ts'
import { computeDeadline } from '../../domain/deadline.ts'
import { proposeRules } from '../../domain/deadline-rule.ts'
import type { RecordMoment } from '../../domain/oral/check-record.ts'
import type { Service } from '../context.ts'
import { loadCalendar, loadRules } from '../reference.ts'
import { readSetting } from '../settings.ts'

/** Now, as a record is judged by it, with the last day that may be promised for a talk of `date`. */
export async function recordMoment(service: Service, date: IsoDate): Promise<RecordMoment> {
  const today = service.clock.today()
  return { today, now: moscowTime(service.clock.instant()), promiseLimit: await promiseLimit(service.store.read, date) }
}

/** The due date of the rule that counts from a visit (СТ-УСТН); null while there is no such rule. */
export async function promiseLimit(read: ReadHandle, visitedOn: IsoDate): Promise<IsoDate | null> {
  const [rules, calendar, settings] = await Promise.all([loadRules(read), loadCalendar(read), readSetting(read, 'clock')])
  const facts = { type: 'application', topic: null, topics: [], applicantKind: 'individual', channel: 'reception' } as const
  const rule = proposeRules(facts, rules, visitedOn).find(({ start }) => start === 'visit')
  return rule === undefined ? null : computeDeadline({ rule, start: visitedOn, settings, calendar }).legalDue
}

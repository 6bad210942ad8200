import { randomUUID } from 'node:crypto'
import type { OralForm } from '../../contract/oral.ts'
import { addDays, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { planVisit } from '../oral/planVisit.ts'
import { recordTalk } from '../oral/recordTalk.ts'
import { TRAINING_TALKS, TRAINING_VISIT } from './trainingTalks.ts'

const MINUTE = 60_000
const EMPTY = {
  durationSeconds: null, surname: '', name: '', patronymic: '', accountNumber: '', address: '', phone: '', warned: false, confidential: false, specialConditions: false, topics: [], answer: '', directedTo: '',
  endReason: '', appealType: 'application', promisedOn: null, office: '', bookNumber: '', bookPage: '', callback: null,
} as const

/** Writes the training talks down by the very use cases of the office, each on a clock set back to its minute. */
export async function runTrainingTalks(service: Service, people: (login: string) => Actor): Promise<void> {
  const now = service.clock.now().getTime()
  for (const { minutesAgo, by, form, callback, promisedInDays } of TRAINING_TALKS) {
    const then = at(service, now - minutesAgo * MINUTE)
    const moment = then.clock.instant()
    const date = then.clock.today()
    const due = callback === undefined ? null : new Date(now + callback.inMinutes * MINUTE).toISOString()
    const full: OralForm = {
      ...EMPTY, topics: [], ...form, date, time: form.kind === 'book' ? '' : moscowTime(moment),
      promisedOn: promisedInDays === undefined ? null : addDays(date, promisedInDays),
      callback: callback === undefined || due === null ? null : { date: moscowDate(due), time: moscowTime(due), phone: form.phone ?? '', assigneeId: people(callback.assignee).userId, question: callback.question },
    }
    await recordTalk(then, people(by), { ...full, requestId: randomUUID() })
  }
  const { inDays, time, assignee, ...whom } = TRAINING_VISIT
  await planVisit(service, people('kovaleva'), { ...whom, date: addDays(service.clock.today(), inDays), time, assigneeId: people(assignee).userId, requestId: randomUUID(), recordId: null, caseId: null })
}

function at(service: Service, time: number): Service {
  const now = new Date(time)
  return { ...service, clock: { now: () => now, instant: () => now.toISOString(), today: () => moscowDate(now.toISOString()) } }
}

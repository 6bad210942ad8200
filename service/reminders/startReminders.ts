import type { Change } from '../../contract/events.ts'
import { moscowDate } from '../../domain/calendar-date.ts'
import { isWorkingTime } from '../../domain/reminder-hours.ts'
import type { Service } from '../context.ts'
import { Bell } from '../mailboxes/bell.ts'
import { loadCalendar } from '../reference.ts'
import { readSetting } from '../settings.ts'
import { remindCases } from './remindCases.ts'

/** A computer that slept wakes into the middle of a pause, so the clock is looked at often; a look costs two small reads. */
const LOOK_MS = 60_000
/** Other programs on the same store announce nothing here. */
const FULL_ROUND_MS = 15 * 60_000

const ABOUT_CASES: readonly Change['topic'][] = ['case', 'reply', 'decision', 'reference', 'absence']

/** Reminds while the program is open: all cases when working hours begin and now and then, one case as soon as it has changed. Returns what stops it. */
export function startReminders(service: Service): () => Promise<void> {
  const bell = new Bell()
  const touched = new Set<number>()
  let everything = true
  let stopping = false
  let round = { name: '', at: 0 }
  const stopped = (): boolean => stopping
  const deaf = service.changes.subscribe('change', ({ topic, caseId }) => {
    if (!ABOUT_CASES.includes(topic)) return
    if (caseId === null) everything = true
    else touched.add(caseId)
    bell.ring()
  })

  const look = async (): Promise<void> => {
    const name = await hoursNow(service)
    const now = service.clock.now().getTime()
    const all = everything || name !== round.name || Math.abs(now - round.at) >= FULL_ROUND_MS
    const ids = [...touched]
    everything = false
    touched.clear()
    if (all) {
      round = { name, at: now }
      await remindCases(service, null, stopped)
    } else if (ids.length > 0) await remindCases(service, ids, stopped)
  }
  const work = async (): Promise<void> => {
    while (!stopped()) {
      bell.quiet()
      await look().catch((error: unknown) => {
        everything = true
        service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'reminders cannot be made')
      })
      if (!stopped()) await bell.wait(LOOK_MS)
    }
  }
  const over = work()
  return async () => {
    stopping = true
    deaf()
    bell.ring()
    await over
  }
}

/** The day and whether its working hours run: when this changes, so may every reminder. */
async function hoursNow({ store, clock }: Service): Promise<string> {
  const at = clock.instant()
  const [calendar, hours] = await Promise.all([loadCalendar(store.read), readSetting(store.read, 'reminders')])
  return `${moscowDate(at)} ${isWorkingTime(at, hours, calendar)}`
}

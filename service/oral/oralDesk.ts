import type { PersonRef } from '../../contract/fields.ts'
import { countAwaiting } from '../../db/queries/oral.ts'
import { assertCan } from '../../domain/access.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { oralColleagues } from './colleagues.ts'
import { promiseLimit } from './moment.ts'

interface Desk {
  now: IsoInstant
  remindMinutes: number
  answerSeconds: number
  promiseLimit: IsoDate | null
  colleagues: PersonRef[]
  awaiting: number
}

/** What the form of a talk stands on: the store's clock, the limits, and who may be asked to call back. */
export async function oralDesk(service: Service, actor: Actor): Promise<Desk> {
  assertCan(actor, 'view_oral')
  const { read } = service.store
  const [setting, limit, colleagues, awaiting] = await Promise.all([readSetting(read, 'oral'), promiseLimit(read, service.clock.today()), oralColleagues(read), countAwaiting(read)])
  return { now: service.clock.instant(), ...setting, promiseLimit: limit, colleagues, awaiting }
}

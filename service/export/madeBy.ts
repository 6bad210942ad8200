import { formatRuDate, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'

/** Who made a list and when, of which organisation: the last lines of its conditions. */
export async function madeBy({ store, clock }: Service, actor: Actor): Promise<(readonly [label: string, value: string])[]> {
  const organisation = await readSetting(store.read, 'organisation')
  const at = clock.instant()
  return [
    ['Организация', organisation?.shortName ?? ''],
    ['Кто сформировал', actor.fullName],
    ['Когда', `${formatRuDate(moscowDate(at))} ${moscowTime(at)} (московское время); данные на этот момент`],
  ]
}

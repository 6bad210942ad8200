import type { IsoInstant } from '../../domain/calendar-date.ts'
import { type DigestFigures, NO_FIGURES } from '../../domain/digest.ts'
import type { Role } from '../../domain/people.ts'
import type { OfficeToday } from '../../domain/reminder-people.ts'
import type { Service } from '../context.ts'

/** Those from whom cases want something. */
const ACTING: readonly Role[] = ['clerk', 'specialist', 'deputy_director']

/** The morning's sentence of everybody who has none today, a quiet one too: it tells that the person was not away. Answers how many. */
export async function storeDigests({ store, clock }: Service, { people }: OfficeToday, figures: ReadonlyMap<number, DigestFigures>, at: IsoInstant): Promise<number> {
  const day = clock.today()
  const written = new Set((await store.read.selectFrom('digests').select('user_id').where('day', '=', day).execute()).map(({ user_id }) => user_id))
  const missing = [...people.values()].filter(({ userId, roles }) => !written.has(userId) && roles.some((role) => ACTING.includes(role)))
  if (missing.length === 0) return 0
  const rows = missing.map(({ userId }) => ({ user_id: userId, day, created_at: at, ...(figures.get(userId) ?? NO_FIGURES), away_since: null, told_at: null }))
  return store.write(async (tx) => (await tx.insertInto('digests').values(rows).onConflict((conflict) => conflict.doNothing()).returning('user_id').execute()).length)
}

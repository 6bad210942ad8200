import { recountedQuery } from '../../db/queries/term-reviews.ts'
import { addDays, formatRuDate, moscowInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** A recounted term is told to its executor on the day itself and for so many days after, weekends included. */
const TOLD_FOR_DAYS = 3

interface RecountNotice {
  kind: 'warning'
  text: string
  caseId: number
}

/** Terms of one's own cases that were recounted of late. */
export async function recountNotices({ store, clock }: Service, actor: Actor): Promise<RecountNotice[]> {
  if (!actor.roles.includes('specialist')) return []
  const rows = await recountedQuery(store.read, actor.userId, moscowInstant(addDays(clock.today(), -TOLD_FOR_DAYS), '00:00')).execute()
  return rows.map(({ id, number, old_control, control_due }) => ({
    kind: 'warning', caseId: id, text: `Срок обращения ${number} пересчитан: контрольный ${formatRuDate(old_control)} → ${formatRuDate(control_due ?? old_control)}. Почему, сказано в карточке.`,
  }))
}

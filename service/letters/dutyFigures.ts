import type { DutyCounts } from '../../contract/control.ts'
import { openDuties, type OpenDuty } from '../../db/queries/duties.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { can } from '../../domain/access.ts'
import { formatRuDate, type IsoDate } from '../../domain/calendar-date.ts'
import { LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { plural } from '../../domain/plural.ts'
import { dutyDue } from './dutyView.ts'

/** The executor writes a notice; where nobody is named, or the one named is gone, the clerks do. Never who is complained about. */
export function isWriter(duty: Pick<OpenDuty, 'executor_id' | 'executorActive' | 'about_user_id'>, actor: Actor): boolean {
  if (duty.about_user_id === actor.userId) return false
  const present = duty.executor_id !== null && duty.executorActive === true
  const own = duty.executor_id !== null && [actor.userId, ...(actor.standsInFor ?? [])].includes(duty.executor_id)
  return present ? own && can(actor, 'write_notice', 'own') : can(actor, 'write_notice', 'other')
}

export function countDuties(duties: readonly OpenDuty[], today: IsoDate): DutyCounts {
  const kinds = duties.map((duty) => dutyDue(duty, null, today).kind)
  const count = (kind: (typeof kinds)[number]) => kinds.filter((one) => one === kind).length
  return { overdue: count('overdue'), today: count('today'), soon: count('soon'), open: duties.length }
}

const SHOWN = 5

/** What «Мой день» says of notices: the writer reads each that is near, whoever watches over the terms reads how many are late. */
export async function dutyNotices(read: ReadHandle, actor: Actor, today: IsoDate): Promise<{ kind: 'warning' | 'urgent'; text: string; caseId: number | null }[]> {
  const writes = can(actor, 'write_notice', 'own') || can(actor, 'write_notice', 'other')
  const decides = can(actor, 'lift_notice', 'other')
  if (!writes && !decides) return []
  const open = await openDuties(read).execute()
  const mine = open.filter((duty) => isWriter(duty, actor))
  const said = mine.slice(0, SHOWN).map((duty) => {
    const due = dutyDue(duty, null, today)
    return { kind: due.kind === 'overdue' || due.kind === 'today' ? ('urgent' as const) : ('warning' as const), text: `${LETTER_KIND_LABELS[duty.kind]} по ${duty.number}: отправить до ${formatRuDate(duty.due_on)}, ${due.label}.`, caseId: duty.case_id }
  })
  const rest = mine.length - said.length
  const more = rest === 0 ? [] : [{ kind: 'warning' as const, text: `И ещё ${rest} ${plural(rest, 'уведомление', 'уведомления', 'уведомлений')} в разделе «Уведомления».`, caseId: null }]
  const { overdue } = countDuties(open, today)
  const late = !decides || overdue === 0 ? [] : [{ kind: 'urgent' as const, text: `Не отправлено в срок: ${overdue} ${plural(overdue, 'уведомление', 'уведомления', 'уведомлений')}. Они в разделе «Уведомления».`, caseId: null }]
  return [...said, ...more, ...late]
}

import type { CaseView } from '../../contract/cases.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { GROUND_RULES } from '../../domain/ground.ts'
import { isOpen } from '../../domain/lifecycle.ts'
import { answeredLinks } from '../decisions/groundCard.ts'

/** What speaks for closing the case without a reply on substance, with the words or the facts; a person proposes and another decides. */
export async function caseHints(read: ReadHandle, row: Row<'cases'>): Promise<CaseView['hints']> {
  if (!isOpen(row.status)) return []
  const [concerns, answered, judged] = await Promise.all([
    read.selectFrom('case_concerns').select(['kind', 'fragment']).where('case_id', '=', row.id).where('denied_at', 'is', null).orderBy('kind', 'desc').execute(),
    answeredLinks(read, row.id),
    read.selectFrom('proposals').select('ground').where('case_id', '=', row.id).where('state', '<>', 'withdrawn').execute(),
  ])
  const enough = answered.length >= GROUND_RULES.repeated_answered.minAnswered
  const hints: CaseView['hints'] = [
    ...concerns.map(({ kind, fragment }) => ({ ground: kind, fragment, facts: [] })),
    ...(enough ? [{ ground: 'repeated_answered' as const, fragment: '', facts: answered.map(({ number, registered_on, outgoing_number, dispatched_on }) => `${number} от ${formatRuDate(registered_on)}: ответ ${outgoing_number === null ? '' : `№ ${outgoing_number} `}${dispatched_on === null ? '' : `отправлен ${formatRuDate(dispatched_on)}`}`.trimEnd()) }] : []),
  ]
  return hints.filter(({ ground }) => !judged.some((proposal) => proposal.ground === ground))
}

import type { Ground } from '../../domain/appeal.ts'
import { checkGround as judge, GROUND_RULES } from '../../domain/ground.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { groundCard } from './groundCard.ts'
import { noticeText } from './noticeText.ts'

export interface GroundAdvice {
  allowed: boolean
  refusals: string[]
  warnings: string[]
  fragmentRequired: boolean
  redirectRequired: boolean
  notice: string | null
}

/** Stands for what the person has not typed yet, so that only the card is judged. */
const TYPED = '…'

/** What a ground needs on this card, before anything is proposed. */
export async function checkGround({ store }: Service, actor: Actor, input: { caseId: number; ground: Ground }): Promise<GroundAdvice> {
  const { read } = store
  const { row } = await loadCase(read, actor, input.caseId, 'view_card')
  const check = judge(input.ground, await groundCard(read, row, { fragment: TYPED, redirectTo: TYPED }))
  const { fragmentRequired, redirectRequired } = GROUND_RULES[input.ground]
  const topic = await read.selectFrom('case_topics').select('topic_code').where('case_id', '=', row.id).executeTakeFirst()
  const warnings = topic === undefined ? [...check.warnings, 'В карточке не указана тема: без неё обращение не закрыть.'] : [...check.warnings]
  return { allowed: check.allowed, refusals: [...check.refusals], warnings, fragmentRequired, redirectRequired, notice: await noticeText(read, row, check.notice) }
}

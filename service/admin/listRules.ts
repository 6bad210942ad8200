import type { RuleView } from '../../contract/admin.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { ruleView } from './ruleView.ts'

/** The rules with their law are no secret: they answer «почему такая дата?». */
export async function listRules({ store }: Service, _actor: Actor): Promise<RuleView[]> {
  const rows = await store.read.selectFrom('deadline_rules').selectAll().orderBy('purpose', 'desc').orderBy('priority', 'desc').orderBy('code').orderBy('valid_from', 'desc').execute()
  return rows.map(ruleView)
}

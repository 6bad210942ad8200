import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Schema } from '../../db/schema/index.ts'
import type { CaseSetConditions } from './caseSets.ts'

/**
 * The conditions of a set over `cases`. `open = 1` is a literal: a bound value would not match the partial indexes.
 *
 * @example read.selectFrom('cases').where(whereCaseSet(caseSetConditions('overdue', today, actor)))
 */
export function whereCaseSet(conditions: CaseSetConditions): (eb: ExpressionBuilder<Schema, 'cases'>) => Expression<SqlBool> {
  const { open, statuses, executorId, registeredOn, overdueOn, plannedWithin, plannedOn } = conditions
  return (eb) => {
    const all: Expression<SqlBool>[] = []
    if (open === true) all.push(sql<SqlBool>`cases.open = 1`)
    if (statuses !== undefined) all.push(eb('cases.status', 'in', statuses))
    if (executorId !== undefined) all.push(eb('cases.executor_id', '=', executorId))
    if (registeredOn !== undefined) all.push(eb('cases.registered_on', '=', registeredOn))
    if (overdueOn !== undefined) all.push(eb('cases.legal_due', '<', overdueOn))
    if (plannedWithin !== undefined) {
      all.push(eb('cases.legal_due', '>=', plannedWithin.from))
      all.push(eb.or([eb('cases.control_due', '<=', plannedWithin.to), eb('cases.legal_due', '<=', plannedWithin.to)]))
    }
    if (plannedOn !== undefined) {
      all.push(eb('cases.legal_due', '>=', plannedOn))
      all.push(eb.or([eb('cases.control_due', '=', plannedOn), eb('cases.legal_due', '=', plannedOn)]))
    }
    return eb.and(all)
  }
}

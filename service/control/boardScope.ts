import type { BoardScope } from '../../contract/control.ts'
import type { BoardScope as ScopeConditions } from '../../db/queries/board.ts'

/** Conditions of the board as the register words them; nothing chosen is no condition. */
export function boardFilter({ executorIds, unitIds, topics, withoutExecutor, withoutTopic }: BoardScope): ScopeConditions {
  return {
    ...(executorIds === undefined || executorIds.length === 0 ? {} : { executorIds }),
    ...(unitIds === undefined || unitIds.length === 0 ? {} : { unitIds }),
    ...(topics === undefined || topics.length === 0 ? {} : { topics }),
    ...(withoutExecutor === undefined ? {} : { unassigned: withoutExecutor }),
    ...(withoutTopic === undefined ? {} : { withoutTopic }),
  }
}

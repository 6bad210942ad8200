import type { ReadHandle } from '../handle.ts'

export interface TimelineRequest {
  readonly caseId: number
  /** Records of who looked (`case.view`, `document.opened`): left out unless asked for. */
  readonly views?: boolean
}

/** What happened to a case, oldest first. `await timelineQuery(store.read, { caseId: 17 }).execute()` */
export function timelineQuery(read: ReadHandle, { caseId, views = false }: TimelineRequest) {
  const all = read
    .selectFrom('audit')
    .select([
      'seq', 'at', 'actor_id as actorId', 'actor_name as actorName', 'action', 'entity', 'entity_id as entityId',
      'before_json', 'after_json', 'note',
    ])
    .where('case_id', '=', caseId)
    .orderBy('seq')
  return views ? all : all.where('action', 'not like', '%.view%').where('action', '!=', 'document.opened')
}

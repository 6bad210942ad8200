import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'

export interface TimelineEntry {
  readonly seq: number
  readonly at: IsoInstant
  readonly actorId: number | null
  readonly actorName: string
  readonly action: string
  readonly entity: string
  readonly entityId: string | null
  /** Parsed snapshots, null where the action has none. */
  readonly before: unknown
  readonly after: unknown
  readonly note: string | null
}

export interface TimelineRequest {
  readonly caseId: number
  /** Records of who looked (`….viewed`, `….opened`): left out unless asked for. */
  readonly views?: boolean
}

/** What happened to a case, oldest first. */
export async function caseTimeline(read: ReadHandle, request: TimelineRequest): Promise<TimelineEntry[]> {
  const rows = await timelineQuery(read, request).execute()
  return rows.map(({ before_json, after_json, ...entry }) => ({ ...entry, before: parsed(before_json), after: parsed(after_json) }))
}

export function timelineQuery(read: ReadHandle, { caseId, views = false }: TimelineRequest) {
  const all = read
    .selectFrom('audit')
    .select(['seq', 'at', 'actor_id as actorId', 'actor_name as actorName', 'action', 'entity', 'entity_id as entityId', 'before_json', 'after_json', 'note'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
  return views ? all : all.where('action', 'not like', '%.viewed').where('action', 'not like', '%.opened')
}

function parsed(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown)
}

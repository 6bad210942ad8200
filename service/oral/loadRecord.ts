import type { ReadHandle } from '../../db/handle.ts'
import type { NamesSeen } from '../../db/queries/talk-search.ts'
import type { Row } from '../../db/schema/index.ts'
import { can, masksPersonalData, worksFor, type Relation } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'

/** @throws Failure NOT_FOUND */
export async function loadRecord(read: ReadHandle, recordId: number): Promise<Row<'oral_records'>> {
  const row = await read.selectFrom('oral_records').selectAll().where('id', '=', recordId).executeTakeFirst()
  if (row === undefined) throw new Failure('NOT_FOUND', 'Запись не найдена. Обновите список.')
  return row
}

/** People of a talk or of a visit, as far as access needs them. */
export interface TalkParties {
  /** Who wrote it down or arranged it. */
  readonly by: readonly (number | null)[]
  /** Who was asked to go on with it. */
  readonly asked: readonly (number | null)[]
}

/** A talk is one's own when one recorded it or was asked to go on with it; what an absent person was asked, the substitute goes on with. */
function relationToTalk(actor: Actor, { by, asked }: TalkParties): Relation {
  return by.includes(actor.userId) || worksFor(actor).some((userId) => asked.includes(userId)) ? 'own' : 'other'
}

/** Lists hide who called from people who have nothing to do with it. */
export function masksTalk(actor: Actor, parties: TalkParties): boolean {
  return masksPersonalData(actor, relationToTalk(actor, parties))
}

/** Whoever sees a name masked does not find the talk by it. */
export function namesSeen(actor: Actor): NamesSeen {
  if (!masksPersonalData(actor, 'other')) return 'all'
  return masksPersonalData(actor, 'own') ? 'none' : { by: actor.userId, asked: worksFor(actor) }
}

/** Whoever wrote a record corrects it, and a clerk, who keeps the journals. */
export function mayCorrect(actor: Actor, row: Pick<Row<'oral_records'>, 'recorded_by'>): boolean {
  return can(actor, 'record_call') && (row.recorded_by === actor.userId || can(actor, 'register'))
}

/** Refusals and broken-off talks hold nothing to consider. */
export function mayOpenAppeal(actor: Actor, row: Pick<Row<'oral_records'>, 'case_id' | 'outcome'>): boolean {
  return can(actor, 'register') && row.case_id === null && row.outcome !== 'refused' && row.outcome !== 'ended'
}

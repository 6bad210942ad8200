import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { DeliveryState } from '../../db/schema/files.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'

/**
 * A message of the tray; a further delivery of the same message leads to the first.
 * @throws Failure FORBIDDEN, NOT_FOUND
 */
export async function loadDelivery(read: ReadHandle, actor: Actor, deliveryId: number): Promise<Row<'deliveries'>> {
  assertCan(actor, 'handle_mail')
  const row = await read.selectFrom('deliveries').selectAll().where('id', '=', deliveryId).executeTakeFirst()
  if (row === undefined) throw new Failure('NOT_FOUND', 'Письмо не найдено.')
  return row.same_as === null ? row : loadDelivery(read, actor, row.same_as)
}

const ELSEWHERE: Record<DeliveryState, string> = {
  received: 'ещё читается, подождите несколько секунд',
  new: 'уже возвращено во «Входящую почту»',
  quarantined: 'уже возвращено в «Нераспознанные»',
  registered: 'уже зарегистрировано',
  attached: 'уже приложено к обращению',
  set_aside: 'уже отложено',
}

/** Two clerks empty one tray: the second one is told what the first did. */
export function assertState(row: Pick<Row<'deliveries'>, 'state'>, allowed: readonly DeliveryState[]): void {
  if (!allowed.includes(row.state)) throw new Failure('CONFLICT', `Это письмо ${ELSEWHERE[row.state]}.`)
}

/** Where a message stands when nothing has been decided about it. */
export const undecided = (row: Pick<Row<'deliveries'>, 'reason'>): DeliveryState => (row.reason === null ? 'new' : 'quarantined')

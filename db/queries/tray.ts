import { sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import type { DeliveryState } from '../schema/files.ts'

const PREVIEW_CHARACTERS = 160

export interface TrayPage {
  readonly states: readonly DeliveryState[]
  /** Those that wait are worked off in the order they came. */
  readonly newestFirst: boolean
  readonly offset: number
  readonly limit: number
}

/** Messages in these states, a further delivery of the same message left out. */
export function trayQuery(read: ReadHandle, { states, newestFirst, offset, limit }: TrayPage) {
  const direction = newestFirst ? 'desc' : 'asc'
  return read
    .selectFrom('deliveries')
    .leftJoin('cases', 'cases.id', 'deliveries.case_id')
    .select((eb) => [
      'deliveries.id', 'deliveries.state', 'from_name', 'from_address', 'subject', 'mailbox', 'deliveries.received_at', 'auto_submitted', 'reason', 'cases.number as case_number',
      sql<string>`substr(coalesce(deliveries.text, ''), 1, ${PREVIEW_CHARACTERS})`.as('preview'),
      eb.selectFrom('case_files').select((q) => q.fn.countAll<number>().as('n')).whereRef('case_files.delivery_id', '=', 'deliveries.id').where('kind', '=', 'attachment').$asScalar().$notNull().as('attachments'),
      eb.selectFrom('set_asides').innerJoin('numbers', 'numbers.id', 'set_asides.number_id').select('numbers.text').whereRef('set_asides.delivery_id', '=', 'deliveries.id').where('returned_at', 'is', null).$asScalar().as('set_aside_number'),
    ])
    .where('deliveries.state', 'in', [...states])
    .where('same_as', 'is', null)
    .orderBy('deliveries.received_at', direction)
    .orderBy('deliveries.id', direction)
    .offset(offset)
    .limit(limit)
}

export interface TrayCounts {
  readonly waiting: number
  readonly unread: number
  readonly set_aside: number
  readonly done: number
}

export async function trayCounts(read: ReadHandle): Promise<TrayCounts> {
  const rows = await read.selectFrom('deliveries').select((eb) => ['state', eb.fn.countAll<number>().as('n')]).where('same_as', 'is', null).groupBy('state').execute()
  const of = (...states: DeliveryState[]) => rows.filter(({ state }) => states.includes(state)).reduce((sum, { n }) => sum + n, 0)
  return { waiting: of('new'), unread: of('quarantined'), set_aside: of('set_aside'), done: of('registered', 'attached') }
}

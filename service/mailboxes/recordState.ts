import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { MailboxState } from '../../domain/mail-server.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'

export interface Doing {
  readonly state: MailboxState
  readonly problem?: string | null
  readonly nextTryAt?: IsoInstant | null
  /** The folder was looked through to its end just now, and so many letters came. */
  readonly received?: number
}

/** How a mailbox is doing, for everybody who looks at it; not a matter of the audit, nobody did anything. */
export async function recordState(service: Service, id: number, { state, problem = null, nextTryAt = null, received }: Doing): Promise<void> {
  await service.store.write((tx) =>
    tx
      .updateTable('mailboxes')
      .set({ state, problem, next_try_at: nextTryAt, ...(received === undefined ? {} : { received, checked_at: service.clock.instant() }) })
      .where('id', '=', id)
      .where('enabled', '=', true)
      .execute(),
  )
  announce(service, null, 'mailbox')
}

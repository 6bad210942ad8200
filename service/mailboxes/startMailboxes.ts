import { setTimeout as sleep } from 'node:timers/promises'
import type { Service } from '../context.ts'
import type { ConnectMailbox } from '../ports/mailbox.ts'
import { Bell } from './bell.ts'
import { connectImap } from './imap/connectImap.ts'
import { watchMailbox } from './watchMailbox.ts'

interface Options {
  readonly connect?: ConnectMailbox
  readonly pauses?: readonly number[]
}

const PAUSES = [5_000, 15_000, 60_000, 5 * 60_000]
const PATIENCE_MS = 2000

/** Watches every mailbox that is switched on, each by itself: one that fails holds up no other. Returns what stops them. */
export function startMailboxes(service: Service, { connect = connectImap, pauses = PAUSES }: Options = {}): () => Promise<void> {
  const watched = new Map<number, { readonly bell: Bell; readonly over: Promise<void> }>()
  let stopping = false
  const stopped = (): boolean => stopping

  function watch(id: number): void {
    const bell = new Bell()
    const over = watchMailbox(service, id, { connect, bell, stopped, pauses })
      .catch((error: unknown) => service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'mailbox is not watched any more'))
      .finally(() => {
        watched.delete(id)
        // Switched on again while it was on its way out.
        if (bell.rung && !stopping) onWake(null)
      })
    watched.set(id, { bell, over })
  }
  async function align(wanted: number | null): Promise<void> {
    const rows = await service.store.read.selectFrom('mailboxes').select('id').where('enabled', '=', true).execute()
    for (const [id, { bell }] of watched) if (wanted === null || wanted === id) bell.ring()
    for (const { id } of rows) if (!stopping && !watched.has(id)) watch(id)
  }
  function onWake(mailboxId: number | null): void {
    align(mailboxId).catch((error: unknown) => service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'mailboxes cannot be read'))
  }
  service.wake.on('mailbox', onWake)
  onWake(null)

  return async () => {
    stopping = true
    service.wake.off('mailbox', onWake)
    for (const { bell } of watched.values()) bell.ring()
    // A server that does not answer must not hold up the end of the program: what it was asked for is asked again at the next start.
    await Promise.race([Promise.all([...watched.values()].map(({ over }) => over)), sleep(PATIENCE_MS, undefined, { ref: false })])
  }
}

import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Service } from '../../../service/context.ts'
import { startMailboxes } from '../../../service/mailboxes/startMailboxes.ts'
import { openTestOffice } from '../support.ts'
import { addMailbox, deliveredIds, untilDelivered, untilState } from './support/desk.ts'
import { type Dovecot, startDovecot } from './support/dovecot.ts'
import { letter, messageId } from './support/letters.ts'

let dovecot: Dovecot
beforeAll(async () => { dovecot = await startDovecot() })
afterAll(() => dovecot.remove())
beforeEach(() => dovecot.empty())

type Options = NonNullable<Parameters<typeof startMailboxes>[1]>

function watch(service: Service, options: Options = {}): () => Promise<void> {
  const stop = startMailboxes(service, { pauses: [30], ...options })
  onTestFinished(stop)
  return stop
}

const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe('a mailbox', () => {
  it('is emptied at the start, and the next letter comes by itself', async () => {
    const office = await openTestOffice()
    numbered(1, 3).forEach((n) => dovecot.deliver(letter(n)))
    await addMailbox(office, dovecot)
    watch(office.service)
    await untilState(office.service, 'connected')
    expect(await deliveredIds(office.service)).toEqual(numbered(1, 3).map(messageId))
    // Polling is a day away: only the server's word can bring it.
    dovecot.deliver(letter(4))
    await untilDelivered(office.service, 4)
    expect(dovecot.stored().every((file) => !/:2,.*S/u.test(file)), 'nothing is marked').toBe(true)
  })
})

import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { fetchNow } from '../mailboxes/fetchNow.ts'
import { listMailboxes } from '../mailboxes/listMailboxes.ts'
import { mailboxStates } from '../mailboxes/mailboxStates.ts'
import { saveMailbox } from '../mailboxes/saveMailbox.ts'
import { getAcknowledgement } from '../outgoing/getAcknowledgement.ts'
import { getOutgoing } from '../outgoing/getOutgoing.ts'
import { saveAcknowledgement } from '../outgoing/saveAcknowledgement.ts'
import { saveOutgoing } from '../outgoing/saveOutgoing.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const testMailbox = later(async () => (await import('../mailboxes/testMailbox.ts')).testMailbox)
const testOutgoing = later(async () => (await import('../outgoing/testOutgoing.ts')).testOutgoing)

export const mailboxes: Router<Contract['mailboxes'], CallContext> = {
  list: os.mailboxes.list.handler(as(listMailboxes)),
  save: os.mailboxes.save.handler(as(saveMailbox)),
  test: os.mailboxes.test.handler(as(testMailbox)),
  state: os.mailboxes.state.handler(as(mailboxStates)),
  fetchNow: os.mailboxes.fetchNow.handler(as(fetchNow)),
  outgoing: os.mailboxes.outgoing.handler(as(getOutgoing)),
  saveOutgoing: os.mailboxes.saveOutgoing.handler(as(saveOutgoing)),
  testOutgoing: os.mailboxes.testOutgoing.handler(as(testOutgoing)),
  acknowledgement: os.mailboxes.acknowledgement.handler(as(getAcknowledgement)),
  saveAcknowledgement: os.mailboxes.saveAcknowledgement.handler(as(saveAcknowledgement)),
}

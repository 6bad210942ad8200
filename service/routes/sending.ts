import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { cancelLetter } from '../outgoing/cancelLetter.ts'
import { confirmLetter } from '../outgoing/confirmLetter.ts'
import { getLetterMail } from '../outgoing/getLetterMail.ts'
import { markUndelivered } from '../outgoing/markUndelivered.ts'
import { outgoingJournal } from '../outgoing/outgoingJournal.ts'
import { outgoingWay } from '../outgoing/outgoingWay.ts'
import { retryLetter } from '../outgoing/retryLetter.ts'
import { saveLetterMail } from '../outgoing/saveLetterMail.ts'
import { sendLetter } from '../outgoing/sendLetter.ts'
import { setPostalId } from '../outgoing/setPostalId.ts'
import { dispatchQueue } from '../replies/dispatchQueue.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const makeEnvelopes = later(async () => (await import('../outgoing/makeEnvelopes.ts')).makeEnvelopes)
const makePostalList = later(async () => (await import('../outgoing/makePostalList.ts')).makePostalList)

export const sending: Router<Contract['sending'], CallContext> = {
  queue: os.sending.queue.handler(as(dispatchQueue)),
  way: os.sending.way.handler(as(outgoingWay)),
  send: os.sending.send.handler(as(sendLetter)),
  cancel: os.sending.cancel.handler(as(cancelLetter)),
  retry: os.sending.retry.handler(as(retryLetter)),
  confirm: os.sending.confirm.handler(as(confirmLetter)),
  envelopes: os.sending.envelopes.handler(as(makeEnvelopes)),
  postalList: os.sending.postalList.handler(as(makePostalList)),
  letterMail: os.sending.letterMail.handler(as(getLetterMail)),
  saveLetterMail: os.sending.saveLetterMail.handler(as(saveLetterMail)),
  journal: os.sending.journal.handler(as(outgoingJournal)),
  postalId: os.sending.postalId.handler(as(setPostalId)),
  undelivered: os.sending.undelivered.handler(as(markUndelivered)),
}

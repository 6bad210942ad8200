import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { discardLetter } from '../letters/discardLetter.ts'
import { liftDuty } from '../letters/liftDuty.ts'
import { listDuties } from '../letters/listDuties.ts'
import { noteAnswer } from '../letters/noteAnswer.ts'
import { proposeWait } from '../letters/proposeWait.ts'
import { recallSignedLetter } from '../letters/recallSignedLetter.ts'
import { as, os } from './os.ts'

// The checklist of a letter asks its typeface, so these two read the library of letters.
const beginLetter = later(async () => (await import('../letters/beginLetter.ts')).beginLetter)
const fulfilNotice = later(async () => (await import('../letters/fulfilNotice.ts')).fulfilNotice)

export const letters: Router<Contract['letters'], CallContext> = {
  duties: os.letters.duties.handler(as(listDuties)),
  fulfil: os.letters.fulfil.handler(as(fulfilNotice)),
  lift: os.letters.lift.handler(as(liftDuty)),
  begin: os.letters.begin.handler(as(beginLetter)),
  proposeWait: os.letters.proposeWait.handler(as(proposeWait)),
  discard: os.letters.discard.handler(as(discardLetter)),
  recallSigned: os.letters.recallSigned.handler(as(recallSignedLetter)),
  noteAnswer: os.letters.noteAnswer.handler(as(noteAnswer)),
}

import { simpleParser } from 'mailparser'
import { receiveMessages } from '../../service/mail/receiveMessage.ts'
import { inventMail } from './support/invent-mails.ts'
import { alternate, type Measured } from './support/measure.ts'
import { openOffice } from './support/store.ts'

const MAILS = 1000
/** As the mailbox hands them over. */
const BATCH = 20
const MAILS_A_TURN = 100
const WARM_UP = 1
const GOAL = 2

/**
 * A thousand letters taken in for good (bytes durable, a row, read, recognised or new, files stored, a record in the chain of the
 * audit), against mailparser alone that only reads the same bytes and keeps nothing. Milliseconds of one letter.
 */
export async function mail(runs: number): Promise<Measured[]> {
  const office = await openOffice(0)
  const { service } = office
  let uid = 0
  const takeIn = async (): Promise<number> => {
    const mails = Array.from({ length: MAILS_A_TURN }, (_, index) => inventMail(uid + index))
    const started = performance.now()
    for (let at = 0; at < mails.length; at += BATCH) {
      const received = await receiveMessages(service, mails.slice(at, at + BATCH).map((raw, index) => ({ raw, from: { kind: 'mailbox', mailboxId: 1, name: 'Приёмная', folder: 'INBOX', uidValidity: '1', uid: uid + at + index, internalDate: null } })))
      if (received.some(({ state, again }) => state !== 'new' || again)) throw new Error('A letter was not taken in as new')
    }
    uid += mails.length
    return (performance.now() - started) / mails.length
  }
  let bare = 0
  const parse = async (): Promise<number> => {
    const mails = Array.from({ length: MAILS_A_TURN }, (_, index) => inventMail(bare + index))
    const started = performance.now()
    for (const raw of mails) await simpleParser(raw)
    bare += mails.length
    return (performance.now() - started) / mails.length
  }
  const measured = await alternate({ name: 'mail taken in, one letter', goal: GOAL, size: MAILS, ours: takeIn, limit: parse, turns: MAILS / MAILS_A_TURN, warmUp: WARM_UP }, Math.min(runs, 3))
  console.log(`  ${Math.round(1000 / measured.ours)} letters a second; mailparser alone ${Math.round(1000 / measured.limit)}`)
  await office.close()
  return [measured]
}

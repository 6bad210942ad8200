import type { MailCase } from '../../contract/mail.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson } from '../../db/schema/json.ts'
import { emailKey } from '../../db/text.ts'
import { applicantLabel } from '../cases/caseRow.ts'

type Message = Pick<Row<'deliveries'>, 'from_address' | 'subject' | 'text' | 'in_reply_to' | 'reference_ids' | 'message_id'>

interface Related {
  /** Header and sender agree that it answers our letter. */
  readonly answers: MailCase | null
  readonly mentions: MailCase[]
}

/** Numbers of cards and of letters: words with a digit and a dash or a slash inside, whatever the template. */
const NUMBER = /[\p{L}\d]+(?:[-/.][\p{L}\d]+)+/gu
const MOST_NUMBERS = 20

const WHY = {
  stranger: 'отвечает на наше письмо, но с другого адреса',
  thread: 'продолжает письмо того же отправителя',
  number: 'номер назван в письме',
  ownNumber: 'номер назван в письме, отправитель тот же',
} as const

/**
 * Cases a message has to do with. It is offered as an answer only when its headers name the Message-ID of a letter of ours and the
 * sender is the person we wrote to: a number can be quoted by anybody. Everything else is a suggestion; nothing is attached by itself.
 */
export async function findRelatedCases(read: ReadHandle, message: Message): Promise<Related> {
  const ids = [...new Set([message.in_reply_to, ...fromJson(message.reference_ids)].filter((one) => one !== null && one !== ''))].filter((one) => one !== message.message_id)
  const sender = emailKey(message.from_address ?? '')
  const found: { caseId: number; why: string; answers: boolean }[] = []
  if (ids.length > 0) {
    const [letters, mails, acknowledgements] = await Promise.all([
      read.selectFrom('dispatches').select(['case_id', 'address']).where('message_id', 'in', ids).where('state', '=', 'recorded').orderBy('id', 'desc').execute(),
      // Taken over or not: whoever answers a letter has got it.
      read.selectFrom('outgoing_mails').select(['case_id', 'address']).where('message_id', 'in', ids).orderBy('id', 'desc').execute(),
      read.selectFrom('acknowledgements').select(['case_id', 'address']).where('message_id', 'in', ids).orderBy('id', 'desc').execute(),
    ])
    for (const { case_id: caseId, address } of [...letters, ...mails, ...acknowledgements]) {
      const answers = await fits(read, caseId, sender, address)
      found.push({ caseId, answers, why: answers ? 'отвечает на наше письмо' : WHY.stranger })
    }
    const theirs = await read.selectFrom('deliveries').select(['case_id', 'from_address']).where('message_id', 'in', ids).where('case_id', 'is not', null).orderBy('id', 'desc').execute()
    for (const { case_id: caseId, from_address: before } of theirs) if (caseId !== null && sender !== null && emailKey(before ?? '') === sender) found.push({ caseId, answers: false, why: WHY.thread })
  }
  const quoted = [...new Set(`${message.subject ?? ''}\n${message.text ?? ''}`.match(NUMBER) ?? [])].slice(0, MOST_NUMBERS)
  if (quoted.length > 0) {
    const [byNumber, byOutgoing] = await Promise.all([
      read.selectFrom('cases').select('id as caseId').where('number', 'in', quoted).execute(),
      read.selectFrom('replies').select('case_id as caseId').where('outgoing_number', 'in', quoted).execute(),
    ])
    for (const { caseId } of [...byNumber, ...byOutgoing]) found.push({ caseId, answers: false, why: (await fits(read, caseId, sender, null)) ? WHY.ownNumber : WHY.number })
  }
  const once = [...new Map(found.toReversed().map((one) => [one.caseId, one])).values()].toReversed()
  const shown = await Promise.all(once.map(async (one) => ({ ...(await caseOf(read, one.caseId, one.why)), answers: one.answers })))
  const first = shown.find(({ answers }) => answers)
  const strip = ({ answers: _answers, ...one }: (typeof shown)[number]): MailCase => one
  return { answers: first === undefined ? null : strip(first), mentions: shown.filter((one) => one !== first).map(strip) }
}

/** Is it the person the case belongs to, or the one our letter went to? */
async function fits(read: ReadHandle, caseId: number, sender: string | null, address: string | null): Promise<boolean> {
  if (sender === null) return false
  if (address !== null && emailKey(address) === sender) return true
  const known = await read.selectFrom('case_contacts').select('case_id').where('kind', '=', 'email').where('value', '=', sender).where('case_id', '=', caseId).executeTakeFirst()
  return known !== undefined
}

async function caseOf(read: ReadHandle, caseId: number, why: string): Promise<MailCase> {
  const row = await read.selectFrom('cases').select(['id', 'number', 'summary', 'status', 'registered_on', 'anonymous', 'surname', 'name', 'patronymic', 'organisation']).where('id', '=', caseId).executeTakeFirstOrThrow()
  return { caseId: row.id, number: row.number, applicant: applicantLabel(row), summary: row.summary, status: row.status, registeredOn: row.registered_on, why }
}

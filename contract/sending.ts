import { z } from 'zod'
import { OUTGOING_MAIL_STATES } from '../domain/outgoing-mail.ts'
import { due } from './card.ts'
import { caseRow } from './cases.ts'
import { done, fileContent, id, isoDate, isoInstant, letterKind, page, reason, replyChannel, shortText, version } from './fields.ts'
import { procedure } from './procedure.ts'

/** The e-mail that carries a signed letter, and how long it is tried. */
export const letterMailSettings = z.object({
  subject: z.string().trim().min(3, 'Укажите тему письма').max(200),
  body: z.string().trim().min(10, 'Напишите текст письма').max(5000),
  /** Where answers should go when that is not the sender's address; '' when it is. */
  replyTo: z.union([z.literal(''), z.email('Нужен вид имя@домен.ру')]),
  /** Minutes before the second, third … attempt; after the last one the letter is given up and the clerk is told. */
  pausesMinutes: z.array(z.int().min(1).max(10_080)).min(1, 'Нужна хотя бы одна попытка').max(20),
})

export type LetterMailSettings = z.infer<typeof letterMailSettings>

/** How a letter fares by e-mail. */
export const outgoingMail = z.object({
  id, state: z.enum(OUTGOING_MAIL_STATES), address: z.string(),
  /** What stands in the way, in words; '' when nothing does. */
  problem: z.string(),
  attempts: z.int(), nextTryAt: isoInstant, queuedAt: isoInstant, triedAt: isoInstant.nullable(),
})
export type OutgoingMailView = z.infer<typeof outgoingMail>

export const letterToSend = z.object({
  replyId: id, documentId: id, outgoingNumber: z.string(), replyChannel, replyAddress: z.string(), signedOn: isoDate, kind: letterKind, row: caseRow,
  /** The term of the notice, or the clock of the case. */
  due,
  /** The last attempt by e-mail, unless it was cancelled. */
  mail: outgoingMail.nullable(),
  /** The last dispatch that did not arrive. */
  returned: z.object({ channel: replyChannel, address: z.string(), dispatchedOn: isoDate, problem: z.string() }).nullable(),
})
export type LetterToSendView = z.infer<typeof letterToSend>

export const journalRow = z.object({
  id, caseId: id, caseNumber: z.string(), outgoingNumber: z.string(), documentId: id, applicant: z.string(), channel: replyChannel, address: z.string(), dispatchedOn: isoDate,
  postalId: z.string(), proof: z.string(), recipient: z.string(), documentShown: z.string(), proofFileId: id.nullable(), recordedBy: z.string(),
  /** Why it did not arrive; null while nothing says so. */
  problem: z.string().nullable(),
})
export type JournalRow = z.infer<typeof journalRow>

const period = z.object({ from: isoDate, to: isoDate, channel: replyChannel.nullable(), text: shortText })

const chosen = z.array(id).min(1, 'Отметьте хотя бы одно письмо').max(200)

export const sending = {
  queue: procedure.route({ method: 'GET', path: '/dispatch/queue', summary: 'Signed letters that wait for dispatch, with how they fare by e-mail' }).output(z.array(letterToSend)),
  way: procedure.route({ method: 'GET', path: '/dispatch/way', summary: 'The address letters are sent from; null while no server is set' }).output(z.object({ from: z.string().nullable() })),
  send: procedure.route({ method: 'POST', path: '/replies/{replyId}/mail', summary: 'Send a signed letter by e-mail' }).input(z.object({ replyId: id, address: z.string().trim().max(320) })).output(z.object({ mailId: id })),
  cancel: procedure.route({ method: 'DELETE', path: '/outgoing-mail/{mailId}', summary: 'Take a letter out of the line before it goes' }).input(z.object({ mailId: id })).output(done),
  retry: procedure.route({ method: 'POST', path: '/outgoing-mail/{mailId}/attempt', summary: 'Try at once, or repeat a letter of unknown fate under the same Message-ID' }).input(z.object({ mailId: id })).output(done),
  confirm: procedure.route({ method: 'POST', path: '/outgoing-mail/{mailId}/confirmation', summary: 'A letter of unknown fate did go' }).input(z.object({ mailId: id, proof: reason })).output(done),
  envelopes: procedure
    .route({ method: 'POST', path: '/dispatch/envelopes', summary: 'Envelopes of the chosen letters, one a sheet' })
    .input(z.object({ replyIds: chosen, format: z.enum(['DL', 'C5']), index: z.enum(['code', 'plain']) }))
    .output(fileContent),
  postalList: procedure
    .route({ method: 'POST', path: '/dispatch/postal-lists', summary: 'A numbered list with which the chosen letters are handed to the post' })
    .input(z.object({ replyIds: chosen }))
    .output(z.object({ file: fileContent, proof: z.string() })),
  letterMail: procedure.route({ method: 'GET', path: '/letter-mail', summary: 'The e-mail that carries a signed letter' }).output(letterMailSettings.extend({ version })),
  saveLetterMail: procedure.route({ method: 'PUT', path: '/letter-mail', summary: 'Change the e-mail that carries a signed letter' }).input(letterMailSettings.extend({ version })).output(letterMailSettings.extend({ version })),
  journal: procedure
    .route({ method: 'GET', path: '/dispatch/journal', summary: 'Outgoing letters by period, newest first; the text is sought in numbers, postal ids and addresses' })
    .input(period.extend(page.shape))
    .output(z.object({ rows: z.array(journalRow), total: z.int() })),
  postalId: procedure.route({ method: 'PUT', path: '/dispatch/{dispatchId}/postal-id', summary: 'Enter the postal id of a letter sent by post' }).input(z.object({ dispatchId: id, postalId: shortText })).output(done),
  undelivered: procedure.route({ method: 'POST', path: '/dispatch/{dispatchId}/failure', summary: 'The letter did not arrive: the clock goes on' }).input(z.object({ dispatchId: id, reason })).output(z.object({ caseId: id })),
}

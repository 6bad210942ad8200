import { z } from 'zod'
import { card } from './card.ts'
import { caseStatus, done, fileContent, id, isoDate, isoInstant, page, personRef } from './fields.ts'
import { fileView, messageView } from './files.ts'
import { procedure } from './procedure.ts'

/** waiting: nobody has decided yet · unread: the program could not read it · set_aside: by a recorded decision · done: became a case or part of one */
export const MAIL_TABS = ['waiting', 'unread', 'set_aside', 'done'] as const
export const mailTab = z.enum(MAIL_TABS)
export type MailTab = z.infer<typeof mailTab>

export const mailState = z.enum(['received', 'new', 'registered', 'attached', 'set_aside', 'quarantined'])

/** A case as the tray names it; the reason says why it stands here. */
export const mailCase = z.object({ caseId: id, number: z.string(), applicant: z.string(), summary: z.string(), status: caseStatus, registeredOn: isoDate, why: z.string() })
export type MailCase = z.infer<typeof mailCase>

/** The decision that a message is not an appeal. */
export const setAsideView = z.object({ number: z.string(), ground: z.string(), basis: z.string(), reason: z.string(), decidedBy: personRef, decidedAt: isoInstant })

export const mailRow = z.object({
  id,
  state: mailState,
  from: z.string(),
  subject: z.string(),
  /** The beginning of the text, one line. */
  preview: z.string(),
  mailbox: z.string(),
  receivedAt: isoInstant,
  attachments: z.int(),
  /** Came from a program or through a list. */
  autoSubmitted: z.boolean(),
  /** Why it could not be read. */
  reason: z.string().nullable(),
  caseNumber: z.string().nullable(),
  setAsideNumber: z.string().nullable(),
})
export type MailRow = z.infer<typeof mailRow>

export const openedMail = z.object({
  id,
  state: mailState,
  message: messageView,
  files: z.array(fileView),
  /** What the message proposes for its card; null when it could not be read. */
  card: card.nullable(),
  receivedAt: isoInstant,
  /** Every way it came by. */
  deliveries: z.array(z.object({ id, mailbox: z.string(), receivedAt: isoInstant })),
  /** Answers our letter, by its header and its sender alike: the clerk says whether it continues the case or is a new appeal. */
  answers: mailCase.nullable(),
  /** Cases it may have to do with: only a suggestion. */
  mentions: z.array(mailCase),
  case: z.object({ caseId: id, number: z.string() }).nullable(),
  setAside: setAsideView.nullable(),
})
export type OpenedMail = z.infer<typeof openedMail>

export const setAsideGround = z.object({ code: z.string(), name: z.string(), basis: z.string(), reasonRequired: z.boolean() })

const undoReason = z.string().trim().max(500)

export const mail = {
  list: procedure
    .route({ method: 'GET', path: '/mail', summary: 'A page of the tray of incoming mail' })
    .input(page.extend({ tab: mailTab }))
    .output(z.object({ rows: z.array(mailRow), total: z.int(), counts: z.object({ waiting: z.int(), unread: z.int(), set_aside: z.int() }) })),
  open: procedure.route({ method: 'GET', path: '/mail/{id}', summary: 'A message with what it proposes' }).input(z.object({ id })).output(openedMail),
  raw: procedure.route({ method: 'GET', path: '/mail/{id}/raw', summary: 'The message as it came, byte for byte' }).input(z.object({ id })).output(fileContent),
  attach: procedure
    .route({ method: 'POST', path: '/mail/{id}/attach', summary: 'Attach a message to a case' })
    .input(z.object({ id, caseId: id }))
    .output(z.object({ caseId: id, number: z.string() })),
  detach: procedure.route({ method: 'POST', path: '/mail/{id}/detach', summary: 'Take an attached message back into the tray' }).input(z.object({ id, reason: undoReason })).output(done),
  grounds: procedure.route({ method: 'GET', path: '/mail-grounds', summary: 'Why a message may be set aside' }).output(z.array(setAsideGround)),
  setAside: procedure
    .route({ method: 'POST', path: '/mail/{id}/set-aside', summary: 'Record that a message is not an appeal' })
    .input(z.object({ id, ground: z.string(), reason: undoReason }))
    .output(z.object({ number: z.string() })),
  restore: procedure.route({ method: 'POST', path: '/mail/{id}/restore', summary: 'Return a message set aside into the tray' }).input(z.object({ id, reason: undoReason })).output(done),
}

import { z } from 'zod'
import { DUTIES } from '../domain/reminder-people.ts'
import { caseRow } from './cases.ts'
import { done, id, isoDate, isoInstant, personRef, version } from './fields.ts'
import { procedure } from './procedure.ts'

export const reminderView = z.object({
  id,
  row: caseRow,
  /** «осталось 3 дня»; a rest of several days ahead is named. */
  label: z.string(),
  duty: z.enum(DUTIES),
  /** The absent colleague for whom the person stands in. */
  insteadOf: personRef.nullable(),
  day: isoDate,
  seen: z.boolean(),
})
export type ReminderView = z.infer<typeof reminderView>

const digestFigures = z.object({ overdue: z.int(), today: z.int(), week: z.int(), waiting: z.int() })
export const digestView = z.object({ day: isoDate, at: isoInstant, figures: digestFigures, /** The first working day that the person missed. */ awaySince: isoDate.nullable() })
export type DigestView = z.infer<typeof digestView>

/** Number, step and dates only: it may stand on a locked screen. */
export const message = z.object({ key: z.string(), title: z.string(), body: z.string(), caseId: id.nullable() })
export type Message = z.infer<typeof message>

const time = z.string().trim().max(5)
/** Moscow times of day, `HH:MM`. */
export const reminderSettings = z.object({ from: time, to: time, /** End of a day that the calendar shortens. */ shortenedTo: time })

export const reminders = {
  list: procedure
    .route({ method: 'GET', path: '/reminders', summary: 'What the signed-in person is reminded of, the newest first' })
    .output(z.object({ rows: z.array(reminderView), total: z.int(), unseen: z.int(), desktop: z.boolean() })),
  digest: procedure.route({ method: 'GET', path: '/reminders/digest', summary: 'The sentence of this morning; null before working hours and on days off' }).output(digestView.nullable()),
  tell: procedure
    .route({ method: 'POST', path: '/reminders/telling', summary: 'Takes what was not told yet, each thing once whatever the number of windows; nothing outside of working hours' })
    .output(z.object({ messages: z.array(message), desktop: z.boolean() })),
  markSeen: procedure.route({ method: 'POST', path: '/reminders/seen', summary: 'The person has seen these; null: all of them' }).input(z.object({ ids: z.array(id).max(200).nullable() })).output(done),
  choose: procedure.route({ method: 'PUT', path: '/reminders/choice', summary: 'Switch the messages of the desktop on or off for oneself' }).input(z.object({ desktop: z.boolean() })).output(done),
  settings: procedure.route({ method: 'GET', path: '/settings/reminders', summary: 'Hours in which people are reminded' }).output(reminderSettings.extend({ version })),
  saveSettings: procedure.route({ method: 'PUT', path: '/settings/reminders', summary: 'Change the hours in which people are reminded' }).input(reminderSettings.extend({ version })).output(reminderSettings.extend({ version })),
}

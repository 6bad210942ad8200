import { implement } from '@orpc/server'
import { contract } from '../../../contract/index.ts'
import type { DigestView, Message, ReminderView } from '../../../contract/reminders.ts'
import { caseRow } from './fake-data.ts'

const os = implement(contract)

/** What the person is reminded of; tests change it. */
export const reminders = {
  rows: [] as ReminderView[],
  digest: null as DigestView | null,
  news: [] as Message[],
  desktop: true,
}

export const reminder = (change: Partial<ReminderView> = {}): ReminderView => ({ id: 1, row: caseRow(), label: 'осталось 3 дня', duty: 'prepare', insteadOf: null, day: '2026-11-23', seen: false, ...change })

export function fakeReminders(note: (name: string, input: unknown) => unknown) {
  return {
    list: os.reminders.list.handler(() => ({ rows: reminders.rows, total: reminders.rows.length, unseen: reminders.rows.filter(({ seen }) => !seen).length, desktop: reminders.desktop })),
    digest: os.reminders.digest.handler(() => reminders.digest),
    // Taken once.
    tell: os.reminders.tell.handler(() => ({ messages: reminders.news.splice(0), desktop: reminders.desktop })),
    markSeen: os.reminders.markSeen.handler(({ input }) => {
      note('markSeen', input)
      reminders.rows = reminders.rows.map((row) => (input.ids === null || input.ids.includes(row.id) ? { ...row, seen: true } : row))
      return { ok: true as const }
    }),
    choose: os.reminders.choose.handler(({ input }) => {
      reminders.desktop = input.desktop
      return { ok: true as const }
    }),
    settings: os.reminders.settings.handler(() => ({ from: '09:00', to: '18:00', shortenedTo: '17:00', version: 0 })),
    saveSettings: os.reminders.saveSettings.handler(({ input, errors }) => {
      if (input.to <= input.from) throw errors.INVALID_INPUT({ message: 'Рабочий день кончается позже, чем начинается.', data: { fields: [{ path: 'to', message: 'Рабочий день кончается позже, чем начинается.' }] } })
      return { ...input, version: input.version + 1 }
    }),
  }
}

import { describe, expect, test } from 'vitest'
import { moscowInstant } from '../../../domain/calendar-date.ts'
import { callbackState, needsReminder, reminderHorizon } from '../../../domain/oral/callback-clock.ts'

const REMIND = 15
const at = (text: string) => {
  const [date = '', time = ''] = text.split(' ')
  return moscowInstant(date, time)
}

describe('to the minute', () => {
  test.each([
    ['23.11 in five days, by date', '2026-11-28 10:00', '2026-11-23 16:30', 'later', '28.11.2026 в 10:00'],
    ['tomorrow', '2026-11-24 10:00', '2026-11-23 16:30', 'later', 'завтра в 10:00'],
    ['later today', '2026-11-23 18:31', '2026-11-23 16:30', 'later', 'сегодня в 18:31'],
    ['within the hour', '2026-11-23 17:30', '2026-11-23 16:30', 'soon', 'через 1 ч'],
    ['just before the reminder', '2026-11-23 16:46', '2026-11-23 16:30', 'soon', 'через 16 мин'],
    ['the reminder', '2026-11-23 16:45', '2026-11-23 16:30', 'today', 'через 15 мин'],
    ['now', '2026-11-23 16:30', '2026-11-23 16:30', 'today', 'сейчас'],
    ['a minute late', '2026-11-23 16:29', '2026-11-23 16:30', 'overdue', 'просрочено на 1 мин'],
    ['an hour and a half late', '2026-11-23 15:00', '2026-11-23 16:30', 'overdue', 'просрочено на 1 ч 30 мин'],
    ['two hours late', '2026-11-23 14:30', '2026-11-23 16:30', 'overdue', 'просрочено на 2 ч'],
    ['since Friday', '2026-11-20 16:00', '2026-11-23 10:00', 'overdue', 'просрочено на 2 дня 18 ч'],
    // Midnight of Moscow is 21:00 UTC: the UTC date of both instants is the 23rd.
    ['over midnight, soon', '2026-11-24 00:10', '2026-11-23 23:55', 'today', 'через 15 мин'],
    ['over midnight, by the Moscow day', '2026-11-24 02:00', '2026-11-23 23:55', 'later', 'завтра в 02:00'],
    ['after midnight, today', '2026-11-24 02:00', '2026-11-24 00:05', 'later', 'сегодня в 02:00'],
    ['late over midnight', '2026-11-23 23:58', '2026-11-24 00:03', 'overdue', 'просрочено на 5 мин'],
    ['over the new year', '2027-01-01 09:00', '2026-12-31 23:00', 'later', 'завтра в 09:00'],
  ])('%s', (_, due, now, kind, label) => {
    expect(callbackState(at(due), at(now), REMIND)).toEqual({ kind, days: 0, label })
  })

  test('the agreed minute lasts until its last second', () => {
    const due = at('2026-11-23 16:30')
    expect(callbackState(due, '2026-11-23T13:30:59.999Z', REMIND).label).toBe('сейчас')
    expect(callbackState(due, '2026-11-23T13:31:00.000Z', REMIND).label).toBe('просрочено на 1 мин')
    expect(callbackState(due, '2026-11-23T13:29:59.999Z', REMIND).label).toBe('через 1 мин')
  })
})

test('the reminder and its horizon in the store are one line', () => {
  const now = '2026-11-23T13:30:42.500Z'
  for (const seconds of [-3600, -1, 0, 17, 18, 899, 917, 918, 1000]) {
    const due = new Date(Date.parse(now) + seconds * 1000).toISOString()
    expect(due <= reminderHorizon(now, REMIND), `${seconds}`).toBe(needsReminder(due, now, REMIND))
    expect(due <= reminderHorizon(now, -1), `${seconds}`).toBe(callbackState(due, now, REMIND).kind === 'overdue')
  }
})

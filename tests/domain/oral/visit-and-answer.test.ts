import { expect, test } from 'vitest'
import { answerProblems } from '../../../domain/oral/answer.ts'
import { visitDue, visitProblems } from '../../../domain/oral/visit.ts'

const visit = { surname: 'Забавина', address: 'ул. Учебная, д. 16', purpose: 'Проверить показания', date: '2026-11-25', time: '' }

test('a visit has a person, an address, an aim and a day to come', () => {
  const wrong = (change: Partial<typeof visit>) => visitProblems({ ...visit, ...change }, '2026-11-23').map(({ path }) => path)
  expect(wrong({})).toEqual([])
  expect(wrong({ date: '2026-11-23', time: '14:00' })).toEqual([])
  expect(wrong({ surname: '', address: 'ул.', purpose: '', date: '2026-11-22', time: '14' })).toEqual(['surname', 'address', 'purpose', 'date', 'time'])
  expect(wrong({ date: '' })).toEqual(['date'])
})

test('a visit is late by days, one that is over is not', () => {
  expect(visitDue({ state: 'planned', visitOn: '2026-11-21' }, '2026-11-23')).toEqual({ kind: 'overdue', days: 2, label: 'просрочено на 2 дня' })
  expect(visitDue({ state: 'planned', visitOn: '2026-11-23' }, '2026-11-23')?.label).toBe('сегодня')
  expect(visitDue({ state: 'done', visitOn: '2026-11-21' }, '2026-11-23')).toBeNull()
})

test.each([
  ['said today', { talkedOn: '2026-11-23', talkedTime: '09:59', answer: 'Пересчитали' }, []],
  ['said in the future', { talkedOn: '2026-11-23', talkedTime: '10:01', answer: 'Пересчитали' }, ['talkedTime']],
  ['said tomorrow', { talkedOn: '2026-11-24', talkedTime: '09:00', answer: 'Пересчитали' }, ['talkedOn']],
  ['before it came', { talkedOn: '2026-11-19', talkedTime: '09:00', answer: 'Пересчитали' }, ['talkedOn']],
  ['nothing said', { talkedOn: '', talkedTime: '', answer: ' ' }, ['talkedOn', 'talkedTime', 'answer']],
])('the talk that answers: %s', (_, answer, paths) => {
  expect(answerProblems(answer, { receivedOn: '2026-11-20', today: '2026-11-23', now: '10:00' }).map(({ path }) => path)).toEqual(paths)
})

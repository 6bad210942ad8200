import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { describeFailure, fieldMessage } from '../../../renderer/lib/failure.ts'

test('a typed refusal keeps its sentence and its details', () => {
  const failure = describeFailure(new ORPCError('INVALID_INPUT', { message: 'Проверьте отмеченные поля.', data: { fields: [{ path: 'surname', message: 'Введите фамилию' }] } }))
  expect(failure).toMatchObject({ code: 'INVALID_INPUT', message: 'Проверьте отмеченные поля.' })
  expect(fieldMessage(failure, 'surname')).toBe('Введите фамилию')
})

test('a defect is named by its incident and nothing of its inside', () => {
  const failure = describeFailure(new ORPCError('INTERNAL', { message: 'SQLITE_CORRUPT: /home/secret', data: { incident: 'a1b2' } }), 'регистрацию')
  expect(failure.message).toBe('Не удалось выполнить регистрацию, введённое сохранено. Код происшествия a1b2.')
  expect(JSON.stringify(failure)).not.toContain('secret')
})

test('anything else is said in words, with the technical part aside', () => {
  const failure = describeFailure(new TypeError('x is undefined'))
  expect(failure.message).not.toContain('undefined')
  expect(failure.technical).toBe('TypeError: x is undefined')
})

test('an unknown code of the line is not shown as its English message', () => {
  expect(describeFailure(new ORPCError('INTERNAL_SERVER_ERROR')).message).toBe('Не удалось выполнить действие, введённое сохранено.')
})

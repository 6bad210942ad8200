import { describe, expect, test } from 'vitest'
import { type RecordToCheck, callbackProblems, recordProblems } from '../../../domain/oral/check-record.ts'
import { ATTEMPT_RESULTS, ORAL_KINDS, ORAL_OUTCOMES, OUTCOMES_OF, callbackAfter, isIdentified, missingIdentity } from '../../../domain/oral/record.ts'

const caller = { surname: 'Лампочкин', name: 'Савелий', accountNumber: '990000719', address: '' }
const call: RecordToCheck = {
  ...caller, kind: 'call', date: '2026-11-23', time: '09:50', durationSeconds: 95, confidential: false, topics: ['02'], summary: 'Спрашивает о перерасчёте', outcome: 'answered',
  directedTo: '', endReason: '', promisedOn: null, office: '', bookNumber: '', bookPage: '', hasCallback: false,
}
const moment = { today: '2026-11-23', now: '10:00', promiseLimit: '2026-12-23' }
const wrong = (change: Partial<RecordToCheck>) => recordProblems({ ...call, ...change }, moment).map(({ path }) => path)

describe('identification (7.1.4): full name and an account or an address', () => {
  test.each([
    ['name and account', {}, []],
    ['name and address', { accountNumber: '', address: 'ул. Образцовая, д. 7' }, []],
    ['a surname alone is no name', { name: '' }, ['фамилия и имя']],
    ['nowhere to look', { accountNumber: ' ' }, ['лицевой счёт или адрес']],
    ['nobody', { surname: '', name: '', accountNumber: '' }, ['фамилия и имя', 'лицевой счёт или адрес']],
  ])('%s', (_, change, missing) => {
    expect(missingIdentity({ ...caller, ...change })).toEqual(missing)
    expect(isIdentified({ ...caller, ...change })).toBe(missing.length === 0)
  })
})

describe('what may be kept', () => {
  test.each<[string, Partial<RecordToCheck>, string[]]>([
    ['a call as it usually is', {}, []],
    ['outages are told to anybody', { surname: '', name: '', accountNumber: '' }, []],
    ['settlements are not told to a stranger', { surname: '', confidential: true }, ['confidential']],
    ['nor promised to be told by phone', { accountNumber: '', confidential: true, outcome: 'callback', hasCallback: true }, ['confidential']],
    ['the stranger is refused, without a topic', { surname: '', confidential: true, outcome: 'refused', topics: [] }, []],
    ['whoever is identified is not refused so', { confidential: true, outcome: 'refused' }, ['outcome']],
    ['an abusive talk is broken off with a reason (7.1.5)', { outcome: 'ended', endReason: 'Нецензурная брань', topics: [] }, []],
    ['… never without one', { outcome: 'ended', endReason: ' ' }, ['endReason']],
    ['… and on the phone only', { kind: 'reception', outcome: 'ended', endReason: 'Брань' }, ['outcome']],
    ['a call back needs its time', { outcome: 'callback' }, ['callback.date']],
    ['directed somewhere', { outcome: 'directed' }, ['directedTo']],
    ['no words', { summary: 'x' }, ['summary']],
    ['no topic', { topics: [] }, ['topics']],
    ['tomorrow', { date: '2026-11-24' }, ['date']],
    ['ten minutes ahead', { time: '10:10' }, ['time']],
    ['yesterday evening', { date: '2026-11-22', time: '23:59' }, []],
    ['no time', { time: '25:00' }, ['time']],
    ['a timer left running', { durationSeconds: 30_000 }, ['durationSeconds']],
  ])('%s', (_, change, paths) => expect(wrong(change)).toEqual(paths))
})

describe('the promised date (6.3.1): not later than 30 calendar days', () => {
  test.each<[string, Partial<RecordToCheck>, string[]]>([
    ['the last day', { promisedOn: '2026-12-23' }, []],
    ['one day more', { promisedOn: '2026-12-24' }, ['promisedOn']],
    ['the same day', { promisedOn: '2026-11-23' }, []],
    ['before the visit', { promisedOn: '2026-11-22' }, ['promisedOn']],
    ['a visitor is always told one', { promisedOn: null }, ['promisedOn']],
    ['a caller may be', { kind: 'call', promisedOn: null }, []],
    ['nothing is promised with an answer given', { outcome: 'answered', promisedOn: '2026-12-01' }, ['promisedOn']],
  ])('%s', (_, change, paths) => expect(wrong({ kind: 'reception', outcome: 'appeal', ...change })).toEqual(paths))
})

test('an entry of the book says where it stands; it has no time of day', () => {
  const book = { kind: 'book', outcome: 'noted', time: '', office: 'Офис № 1', bookNumber: '2', bookPage: '17' } as const
  expect(wrong(book)).toEqual([])
  expect(wrong({ ...book, office: '', bookNumber: '', bookPage: '' })).toEqual(['office', 'bookNumber', 'bookPage'])
  expect(wrong({ ...book, outcome: 'answered' })).toEqual(['outcome'])
})

test.each([
  ['in a minute', { date: '2026-11-23', time: '10:01' }, []],
  ['now is too late', { date: '2026-11-23', time: '10:00' }, ['time']],
  ['yesterday', { date: '2026-11-22', time: '18:00' }, ['date']],
  ['early tomorrow', { date: '2026-11-24', time: '00:05' }, []],
  ['no time', { date: '2026-11-24', time: '' }, ['time']],
])('a call back: %s', (_, agreed, paths) => {
  expect(callbackProblems({ ...agreed, phone: '8 928 000-00-19' }, moment).map(({ path }) => path)).toEqual(paths)
})

test('a call back without a number to dial is none', () => {
  expect(callbackProblems({ date: '2026-11-24', time: '10:00', phone: '12' }, moment).map(({ path }) => path)).toEqual(['phone'])
})

test('every outcome belongs to some kind, and a call back ends by a talk or by a reason', () => {
  expect(new Set(ORAL_KINDS.flatMap((kind) => OUTCOMES_OF[kind]))).toEqual(new Set(ORAL_OUTCOMES))
  expect(ATTEMPT_RESULTS.map(callbackAfter)).toEqual(['done', 'waiting', 'waiting', 'waiting', 'dropped'])
})

import { describe, expect, test } from 'vitest'
import { wantedVisas, type VisaMode, type VisaParties } from '../../domain/visa.ts'

const parties: VisaParties = { authorId: 1, executorId: 1, headId: 2, coExecutorIds: [3, 4], aboutUserId: null }

describe('whose visas a letter needs', () => {
  test.each<[string, VisaMode, Partial<VisaParties>, string]>([
    ['none', 'none', {}, ''],
    ['the head', 'head', {}, '2 head'],
    ['co-executors', 'co_executors', {}, '3 co_executor, 4 co_executor'],
    ['both', 'both', {}, '2 head, 3 co_executor, 4 co_executor'],
    ['a head who is a co-executor is asked once', 'both', { coExecutorIds: [2, 3] }, '2 head, 3 co_executor'],
    ['a head who wrote it is not asked', 'head', { authorId: 2 }, ''],
    ['nor one who is its executor', 'both', { executorId: 2 }, '3 co_executor, 4 co_executor'],
    ['a unit without a head', 'head', { headId: null }, 'null head'],
    ['a head complained about is nobody', 'both', { aboutUserId: 2 }, 'null head, 3 co_executor, 4 co_executor'],
    ['a co-executor complained about is not asked', 'co_executors', { aboutUserId: 3 }, '4 co_executor'],
  ])('%s', (_name, mode, changes, expected) => {
    expect(wantedVisas(mode, { ...parties, ...changes }).map(({ userId, basis }) => `${userId} ${basis}`).join(', ')).toBe(expected)
  })
})

import { once } from 'node:events'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../db/audit/verify.ts'
import { isUniqueViolation } from '../../db/errors.ts'
import { annulNumber, issueNumber } from '../../db/numbers.ts'
import { openStore } from '../../db/open.ts'
import { start } from './support/run.ts'
import { addUser } from './support/people.ts'
import { NOW, temporaryDir, temporaryStore } from './support/temporary-store.ts'

const request = { journal: 'incoming', year: 2026, series: '', render: (seq: number) => `И-${seq}/26`, issuedAt: NOW.toISOString() }

test('numbers run by journal, year and series', async () => {
  const store = await temporaryStore()
  const texts = await store.write(async (tx) => [
    await issueNumber(tx, request),
    await issueNumber(tx, request),
    await issueNumber(tx, { ...request, year: 2027, render: (seq) => `И-${seq}/27` }),
    await issueNumber(tx, { ...request, series: 'спам', render: (seq) => `С-${seq}/26` }),
    await issueNumber(tx, { ...request, journal: 'outgoing' }),
  ])
  expect(texts.map((number) => number.text)).toEqual(['И-1/26', 'И-2/26', 'И-1/27', 'С-1/26', 'И-1/26'])
})

test('a write that fails gives its number back: no gap', async () => {
  const store = await temporaryStore()
  await expect(store.write(async (tx) => { await issueNumber(tx, request); throw new Error('the card is refused') })).rejects.toThrow('the card is refused')
  expect((await store.write((tx) => issueNumber(tx, request))).seq).toBe(1)
})

test('a template that repeats itself is refused by the database', async () => {
  const store = await temporaryStore()
  const careless = { ...request, render: () => 'И-1/26' }
  await store.write((tx) => issueNumber(tx, careless))
  const error: unknown = await store.write((tx) => issueNumber(tx, careless)).catch((caught: unknown) => caught)
  expect(isUniqueViolation(error, 'numbers.text')).toBe(true)
  expect(isUniqueViolation(error, 'users.login_key')).toBe(false)
})

test('an annulled number keeps its reason, once, and is not issued again', async () => {
  const store = await temporaryStore()
  const by = await store.write((tx) => addUser(tx))
  const issued = await store.write((tx) => issueNumber(tx, request))
  const annulment = { numberId: issued.id, reason: 'зарегистрировано дважды', by, at: NOW.toISOString() }
  expect(await store.write((tx) => annulNumber(tx, annulment))).toBe(true)
  expect(await store.write((tx) => annulNumber(tx, annulment))).toBe(false)
  expect((await store.write((tx) => issueNumber(tx, request))).seq).toBe(2)
})

test('eight programs by 500 registrations take 4 000 numbers without a gap', { timeout: 180_000 }, async () => {
  const dir = temporaryDir()
  const prepared = await openStore({ dir, now: () => NOW })
  await prepared.write((tx) => addUser(tx))
  await prepared.close()
  const programs = Array.from({ length: 8 }, () => start('registrar.ts', dir, '500', 'shared'))
  const codes = await Promise.all(programs.map(async (program) => (await once(program.process, 'exit'))[0] as number))
  expect(codes).toEqual(Array.from({ length: 8 }, () => 0))

  const store = await temporaryStore({ dir })
  const cards = await store.read.selectFrom('cases').select(['seq', 'number']).orderBy('seq').execute()
  expect(cards.map((card) => card.seq)).toEqual(Array.from({ length: 4000 }, (_, index) => index + 1))
  expect(new Set(cards.map((card) => card.number)).size).toBe(4000)
  expect(await verifyAudit(store.read)).toEqual({ records: 4000, valid: true, firstBroken: null, reason: null })
})

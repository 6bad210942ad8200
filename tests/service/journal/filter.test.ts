import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import { CASE_FILTER_KEYS, impossibleFilter } from '../../../domain/case-filter.ts'
import { JOURNAL_COLUMNS } from '../../../domain/journal-column.ts'
import { caseTotals } from '../../../service/cases/caseTotals.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { openTestOffice, refusal, type TestPerson } from '../support.ts'
import { anyFilter } from './arbitrary.ts'
import { fillRegister } from './register.ts'
import { fits, wholeCases } from './second-way.ts'

const TODAY = '2026-11-23'
const CARDS = 100
const whole = { sort: 'registeredOn' as const, descending: false, offset: 0, limit: CARDS }

it('any filter finds exactly the cards that a second way finds, and its totals count them', async () => {
  const office = await openTestOffice({ today: TODAY })
  const { service } = office
  await fillRegister(office, CARDS)
  const clerk = office.actor('clerk')
  const cases = await wholeCases(service.store)
  const check = async (filter: CaseFilter): Promise<void> => {
    if (impossibleFilter(filter) !== null) {
      expect((await refusal(listCases(service, clerk, { ...whole, filter }))).code).toBe('INVALID_INPUT')
      return
    }
    const expected = cases.filter((one) => fits(one, filter, TODAY))
    const { rows, total } = await listCases(service, clerk, { ...whole, filter })
    expect(rows.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(expected.map(({ card }) => card.id))
    expect(total).toBe(expected.length)
    const working = expected.filter(({ card }) => card.open)
    expect(await caseTotals(service, clerk, { filter })).toEqual({ total, inWork: working.length, overdue: working.filter(({ card }) => (card.legal_due ?? '9') < TODAY).length, closed: total - working.length })
  }
  // Every condition by itself, then several together.
  for (const key of CASE_FILTER_KEYS.filter((name) => name !== 'set' && name !== 'query')) {
    const found = new Set<boolean>()
    for (const filter of fc.sample(anyFilter([key]), { seed: 7, numRuns: 4 })) {
      await check(filter)
      if (impossibleFilter(filter) === null) for (const one of cases) found.add(fits(one, filter, TODAY))
    }
    expect(found, `${key}: some fit and some do not`).toEqual(new Set([false, true]))
  }
  await fc.assert(fc.asyncProperty(anyFilter(CASE_FILTER_KEYS.filter((name) => name !== 'set' && name !== 'query' && name !== 'ids')), check), { numRuns: 60, seed: 11 })
})

it('a named set is narrowed by the rest, never replaced', async () => {
  const office = await openTestOffice({ today: TODAY })
  await fillRegister(office, CARDS)
  const list = async (filter: CaseFilter) => (await listCases(office.service, office.actor('deputy'), { ...whole, filter })).rows
  const unassigned = await list({ set: 'unassigned' })
  expect(unassigned.length).toBeGreaterThan(0)
  expect(await list({ set: 'unassigned', statuses: ['in_work'] })).toEqual([])
  expect(await list({ set: 'overdue', open: false })).toEqual([])
  expect((await list({ set: 'open', statuses: ['registered'] })).map(({ id }) => id)).toEqual(unassigned.map(({ id }) => id))
})

it('whoever does not see personal data in a case cannot find it by them, and reads them masked in any column', async () => {
  const office = await openTestOffice({ today: TODAY })
  const { service } = office
  const id = (await office.register({ surname: 'Неповторимов', phones: ['+7 928 111-22-33'], email: 'odin@post.example', accountNumber: '7001234567', inn: '262512345678', summary: 'Одинокая опора' }, { resolution: { executorId: office.actor('specialist').userId, coExecutorIds: [], text: '', intermediateDate: null } })).id
  const seen = async (person: TestPerson, filter: CaseFilter) => (await listCases(service, office.actor(person), { ...whole, filter, columns: [...JOURNAL_COLUMNS] })).rows
  const personal: CaseFilter[] = [{ applicant: 'неповторимов' }, { phone: '111-22-33' }, { email: 'odin@' }, { account: '7001234' }, { inn: '262512345678' }, { address: 'образцовой' }, { summary: 'опора' }]
  for (const filter of personal) {
    for (const person of ['clerk', 'specialist', 'deputy'] as const) expect((await seen(person, filter)).map((row) => row.id), `${person} ${JSON.stringify(filter)}`).toEqual([id])
    for (const person of ['outsider', 'auditor'] as const) {
      expect(await seen(person, filter), `${person} ${JSON.stringify(filter)}`).toEqual([])
      expect((await caseTotals(service, office.actor(person), { filter })).total).toBe(0)
    }
  }
  const [masked] = await seen('outsider', { statuses: ['assigned'] })
  expect(JSON.stringify(masked)).not.toMatch(/Неповторимов|111-22|odin|7001234|262512345|Образцовая|опора/u)
  expect(masked?.more).toMatchObject({ phones: '•••33', email: 'o•••@post.example', account: '•••567', inn: '•••678', address: 'г. Пятигорск, •••', unit: expect.any(String), rule: 'СТ-30' })
  const [whole_] = await seen('clerk', { statuses: ['assigned'] })
  expect(whole_?.more).toMatchObject({ phones: '+7 928 111-22-33', account: '7001234567', registrar: expect.stringContaining(' А.П.'), lateDays: null })
})

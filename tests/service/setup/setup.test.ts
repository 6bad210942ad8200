import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../../../db/audit/verify.ts'
import { CASE_STATUSES } from '../../../domain/appeal.ts'
import { moscowDate } from '../../../domain/calendar-date.ts'
import type { Service } from '../../../service/context.ts'
import { openService } from '../../../service/openService.ts'
import { sessionState } from '../../../service/session/sessionState.ts'
import { signIn } from '../../../service/session/signIn.ts'
import { createNew } from '../../../service/setup/createNew.ts'
import { createTraining } from '../../../service/setup/createTraining.ts'
import { TRAINING_ORGANISATION } from '../../../service/setup/trainingPeople.ts'
import { ASSETS, refusal, SPELLING, TEXT_TOOLS } from '../support.ts'

const opened: { service: Service; dir: string }[] = []
afterEach(async () => {
  for (const { service, dir } of opened.splice(0)) {
    await service.store.close()
    rmSync(dir, { recursive: true, force: true })
  }
})

async function emptyOffice(today: string) {
  const dir = mkdtempSync(path.join(tmpdir(), 'appeals-setup-'))
  const now = new Date(`${today}T12:00:00+03:00`)
  const clock = { now: () => now, instant: () => now.toISOString(), today: () => moscowDate(now.toISOString()) }
  const service = await openService({ dir, assetsDir: ASSETS, textTools: TEXT_TOOLS, spelling: SPELLING, clock, log: pino({ level: 'silent' }), programVersion: 'test' })
  opened.push({ service, dir })
  return { service, sessionId: null }
}

const person = { surname: 'Панов', name: 'Евгений', patronymic: 'Львович', position: 'Администратор', phone: '', login: 'panov', password: 'Длинный пароль 1' }
const newDatabase = { organisation: TRAINING_ORGANISATION, administrator: person, signer: { ...person, surname: 'Громов', login: 'gromov', authorityBasis: 'Приказ № 3', authorityFrom: '2026-01-01', authorityTo: '2026-12-31' } }

describe('the training database', () => {
  it.each(['2026-11-23', '2027-01-05', '2026-03-01', '2025-05-04'])('has people of every role and a case in every state on %s', { timeout: 60_000 }, async (today) => {
    const window = await emptyOffice(today)
    expect((await sessionState(window)).phase).toBe('setup')
    const made = await createTraining(window)
    expect(made.cases).toBeGreaterThanOrEqual(12)
    expect(new Set(made.people.flatMap(({ roles }) => roles)).size).toBe(5)
    const rows = await window.service.store.read.selectFrom('cases').select('status').distinct().execute()
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(CASE_STATUSES))
    const keys = await window.service.store.read.selectFrom('signing_keys').select(['owner', 'training']).execute()
    expect(keys).toMatchObject([{ training: true }])
    expect(await verifyAudit(window.service.store.read)).toMatchObject({ valid: true })
    const [first] = made.people
    expect((await signIn(window, { login: first?.login ?? '', password: first?.password ?? '' })).state).toMatchObject({ phase: 'open', training: true })
  })

  it('is not poured into a store that holds something', { timeout: 60_000 }, async () => {
    const window = await emptyOffice('2026-11-23')
    await createNew(window, newDatabase)
    expect((await refusal(createTraining(window))).code).toBe('STORE_NOT_EMPTY')
  })
})

describe('a new database', () => {
  it('opens with its administrator and its signer', async () => {
    const window = await emptyOffice('2026-11-23')
    await createNew(window, newDatabase)
    expect(await sessionState(window)).toMatchObject({ phase: 'sign_in', training: false, trainingPeople: [], organisation: TRAINING_ORGANISATION.shortName })
    expect((await signIn(window, { login: 'gromov', password: person.password })).state.user).toMatchObject({ roles: ['deputy_director'], mustChangePassword: true })
    expect((await signIn(window, { login: 'panov', password: person.password })).state.user).toMatchObject({ roles: ['administrator'], mustChangePassword: false })
  })

  it.each([
    ['a weak password', { ...newDatabase, administrator: { ...person, password: '12345' } }, 'administrator.password'],
    ['one login for two people', { ...newDatabase, signer: { ...newDatabase.signer, login: 'PANOV' } }, 'signer.login'],
    ['an authority that ends before it begins', { ...newDatabase, signer: { ...newDatabase.signer, authorityTo: '2025-01-01' } }, 'signer.authorityTo'],
  ])('refuses %s and makes nothing', async (_name, input, field) => {
    const window = await emptyOffice('2026-11-23')
    expect((await refusal(createNew(window, input))).details.fields?.map(({ path: at }) => at)).toContain(field)
    expect((await sessionState(window)).phase).toBe('setup')
  })
})

import { describe, expect, it } from 'vitest'
import type { UserInput } from '../../../contract/admin.ts'
import { listUsers } from '../../../service/admin/listUsers.ts'
import { saveUnit } from '../../../service/admin/saveUnit.ts'
import { saveUser } from '../../../service/admin/saveUser.ts'
import { signIn } from '../../../service/session/signIn.ts'
import { openTestOffice, PASSWORD, refusal, type TestOffice, type TestPerson } from '../support.ts'

const NEW: UserInput = { id: null, version: 0, login: 'novikova', surname: 'Новикова', name: 'Ольга', patronymic: 'Юрьевна', position: 'Специалист', phone: '(8793) 00-00-99', email: '', unitId: null, roles: ['specialist'], active: true, password: 'Первый вход 2026' }

async function person(office: TestOffice, login: TestPerson): Promise<UserInput> {
  const { users } = await listUsers(office.service, office.actor('administrator'))
  const found = users.find((user) => user.login === login)
  if (found === undefined) throw new Error(login)
  const { lockedUntil: _locked, mustChangePassword: _must, ...input } = found
  return { ...input, password: '' }
}

const save = (office: TestOffice, input: UserInput, by: TestPerson = 'administrator') => saveUser(office.service, office.actor(by), input)

describe('people', () => {
  it('are added with a first password that must be changed', async () => {
    const office = await openTestOffice()
    expect(await save(office, NEW)).toMatchObject({ login: 'novikova', roles: ['specialist'], mustChangePassword: true, version: 1 })
    const { state } = await signIn(office.connection(), { login: 'Novikova', password: NEW.password })
    expect(state.user?.mustChangePassword).toBe(true)
    const record = await office.service.store.read.selectFrom('audit').selectAll().where('action', '=', 'user.added').executeTakeFirstOrThrow()
    expect(`${record.before_json}${record.after_json}`).not.toMatch(/scrypt|Первый вход/u)
  })

  it('a new password opens a closed account and ends the open sessions', async () => {
    const office = await openTestOffice()
    for (let attempt = 0; attempt < 5; attempt += 1) await refusal(signIn(office.connection(), { login: 'clerk', password: 'не тот' }))
    const connection = office.connection()
    await signIn(connection, { login: 'specialist', password: PASSWORD })
    expect(await save(office, await person(office, 'clerk'))).toMatchObject({ lockedUntil: null })
    await signIn(office.connection(), { login: 'clerk', password: PASSWORD })
    await save(office, { ...(await person(office, 'specialist')), password: 'Другой пароль 26' })
    expect(await office.service.store.read.selectFrom('sessions').select('ended_at').where('id', '=', connection.sessionId).executeTakeFirst()).not.toEqual({ ended_at: null })
  }, 60_000)

  const wrong: readonly [what: string, change: Partial<UserInput>, field: string][] = [
    ['a login that is taken, in any case of letters', { login: 'Clerk' }, 'login'],
    ['a weak password', { password: '12345' }, 'password'],
    ['no first password', { password: '' }, 'password'],
    ['a unit that is not there', { unitId: 99 }, 'unitId'],
  ]
  it.each(wrong)('are refused with %s', async (_what, change, field) => {
    const office = await openTestOffice()
    expect(await refusal(save(office, { ...NEW, ...change }))).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: field }] } })
  })

  it('the administrator keeps own role; the last one stays; a stale card and other roles are refused', async () => {
    const office = await openTestOffice()
    const own = await person(office, 'administrator')
    expect((await refusal(save(office, { ...own, roles: ['clerk'] }))).details.fields?.[0]?.path).toBe('roles')
    expect((await refusal(save(office, { ...own, active: false }))).details.fields?.[0]?.path).toBe('active')
    await save(office, { ...(await person(office, 'clerk')), roles: ['clerk', 'administrator'] })
    const byClerk = { ...office, actor: () => ({ ...office.actor('clerk'), roles: ['administrator'] as const }) } as TestOffice
    await save(byClerk, { ...(await person(office, 'administrator')), roles: ['clerk'] })
    expect((await refusal(save(office, { ...(await person(office, 'clerk')), roles: ['clerk'] }))).message).toContain('последний администратор')
    expect((await refusal(save(office, { ...own, version: 1, surname: 'Иная' }))).code).toBe('CONFLICT')
    for (const role of ['clerk', 'specialist', 'deputy', 'auditor'] as const) expect((await refusal(save(office, NEW, role))).code).toBe('FORBIDDEN')
    for (const role of ['deputy', 'auditor'] as const) expect((await refusal(listUsers(office.service, office.actor(role)))).code).toBe('FORBIDDEN')
  })
})

describe('units', () => {
  it('are added and renamed; one with people is not closed, and names do not repeat', async () => {
    const office = await openTestOffice()
    const unit = (input: Parameters<typeof saveUnit>[2]) => saveUnit(office.service, office.actor('administrator'), input)
    const added = await unit({ id: null, version: 0, name: 'Отдел сетей', active: true })
    expect(await unit({ ...added, name: 'Отдел приборов учёта' })).toMatchObject({ name: 'Отдел приборов учёта', version: 2 })
    expect((await refusal(unit({ ...added, name: 'Поздняя правка' }))).code).toBe('CONFLICT')
    expect((await refusal(unit({ id: null, version: 0, name: 'Канцелярия', active: true }))).details.fields?.[0]?.path).toBe('name')
    const { units } = await listUsers(office.service, office.actor('administrator'))
    const full = units.find(({ name }) => name === 'Канцелярия')
    if (full === undefined) throw new Error('no unit')
    expect((await refusal(unit({ ...full, active: false }))).details.fields?.[0]?.path).toBe('active')
    expect((await refusal(unit({ id: 99, version: 1, name: 'Нет такого', active: true }))).code).toBe('NOT_FOUND')
  })
})

import { describe, expect, it } from 'vitest'
import { changePassword } from '../../../service/session/changePassword.ts'
import { currentActor } from '../../../service/session/currentActor.ts'
import { lockSession } from '../../../service/session/lockSession.ts'
import { resumeSession } from '../../../service/session/resumeSession.ts'
import { sessionState } from '../../../service/session/sessionState.ts'
import { signIn } from '../../../service/session/signIn.ts'
import { signOut } from '../../../service/session/signOut.ts'
import { unlockSession } from '../../../service/session/unlockSession.ts'
import { openTestOffice, PASSWORD, refusal } from '../support.ts'

describe('signing in', () => {
  it('opens a session by name and password, whatever the case of the name', async () => {
    const office = await openTestOffice()
    const window = office.connection()
    expect((await sessionState(window)).phase).toBe('sign_in')
    const { state } = await signIn(window, { login: 'CLERK', password: PASSWORD })
    expect(state).toMatchObject({ phase: 'open', today: '2026-11-23', user: { shortName: 'Ковалёва А.П.', roles: ['clerk'] } })
    expect((await currentActor(window)).userId).toBe(office.actor('clerk').userId)
  })

  it('says the same of a wrong password and of an unknown name', async () => {
    const office = await openTestOffice()
    const wrong = await refusal(signIn(office.connection(), { login: 'clerk', password: 'не тот' }))
    const unknown = await refusal(signIn(office.connection(), { login: 'nobody', password: 'не тот' }))
    expect([wrong.code, unknown.code]).toEqual(['BAD_CREDENTIALS', 'BAD_CREDENTIALS'])
    expect(unknown.message).toBe(wrong.message)
  })

  it('closes the account after five failures and opens it when the time is over', async () => {
    const office = await openTestOffice()
    const attempt = (password: string) => signIn(office.connection(), { login: 'clerk', password })
    for (let failure = 1; failure <= 4; failure += 1) expect((await refusal(attempt('не тот'))).code).toBe('BAD_CREDENTIALS')
    expect((await refusal(attempt('не тот'))).code).toBe('LOCKED_OUT')
    const right = await refusal(attempt(PASSWORD))
    expect(right.code).toBe('LOCKED_OUT')
    expect(right.message).toContain('10:15')
    office.wait(16)
    expect((await attempt(PASSWORD)).state.phase).toBe('open')
  })

  it('keeps no token in the store', async () => {
    const office = await openTestOffice()
    const { token } = await signIn(office.connection(), { login: 'clerk', password: PASSWORD })
    const rows = await office.service.store.read.selectFrom('sessions').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

describe('a session', () => {
  it('is taken up by its token in a new window and by no other token', async () => {
    const office = await openTestOffice()
    const { token } = await signIn(office.connection(), { login: 'deputy', password: PASSWORD })
    expect((await resumeSession(office.connection(), { token })).user?.shortName).toBe('Громова А.П.')
    expect((await resumeSession(office.connection(), { token: `${token}x` })).phase).toBe('sign_in')
  })

  it('locks, refuses work while locked, and unlocks by the same person\'s password only', async () => {
    const office = await openTestOffice()
    const window = office.connection()
    await signIn(window, { login: 'clerk', password: PASSWORD })
    expect((await lockSession(window)).phase).toBe('locked')
    expect((await refusal(currentActor(window))).code).toBe('SESSION_LOCKED')
    expect((await refusal(unlockSession(window, { password: 'не тот' }))).code).toBe('BAD_CREDENTIALS')
    expect((await unlockSession(window, { password: PASSWORD })).phase).toBe('open')
  })

  it('ends at signing out, and for a person switched off at once', async () => {
    const office = await openTestOffice()
    const first = office.connection()
    await signIn(first, { login: 'clerk', password: PASSWORD })
    await signOut(first)
    expect((await refusal(currentActor(first))).code).toBe('SIGNED_OUT')
    const left = await office.service.store.read.selectFrom('audit').select('actor_name').where('action', '=', 'session.signed_out').executeTakeFirstOrThrow()
    expect(left.actor_name).toBe(office.actor('clerk').fullName)
    const second = office.connection()
    await signIn(second, { login: 'clerk', password: PASSWORD })
    await office.service.store.write((tx) => tx.updateTable('users').set({ active: false }).where('login', '=', 'clerk').execute())
    expect((await refusal(currentActor(second))).code).toBe('SIGNED_OUT')
    expect((await refusal(signIn(office.connection(), { login: 'clerk', password: PASSWORD }))).code).toBe('BAD_CREDENTIALS')
  })

  it('changes one\'s own password when the current one is right and the new one is good', async () => {
    const office = await openTestOffice()
    const clerk = office.actor('clerk')
    expect((await refusal(changePassword(office.service, clerk, { current: 'не тот', next: 'Совсем другой пароль' }))).code).toBe('BAD_CREDENTIALS')
    expect((await refusal(changePassword(office.service, clerk, { current: PASSWORD, next: '12345' }))).details.fields?.[0]?.path).toBe('next')
    await changePassword(office.service, clerk, { current: PASSWORD, next: 'Совсем другой пароль' })
    expect((await signIn(office.connection(), { login: 'clerk', password: 'Совсем другой пароль' })).state.phase).toBe('open')
  })
})

import { implement } from '@orpc/server'
import { contract } from '../../../contract/index.ts'
import type { SessionState } from '../../../contract/session.ts'
import { CALENDAR_DAYS } from '../../../domain/production-calendar-data.ts'
import type { Role } from '../../../domain/people.ts'
import type { TouchedTerm } from '../../../contract/reference.ts'
import { fakeReference } from './fake-reference.ts'
import type { Router } from './fake-host.ts'
import { fakeMailboxes } from './fake-mailboxes.ts'
import { fakeReminders } from './fake-reminders.ts'
import { AUTHORITY, KEY, ORGANISATION, PASSWORD, RULE, SIGN_IN, TRAINING_PEOPLE, UNITS, USERS, caseRow, openState } from './fake-data.ts'

const os = implement(contract)

export interface FakeStore {
  state: SessionState
  /** Tokens that the service still knows. */
  readonly tokens: Set<string>
  /** Every call that changes something, by name, with its input. */
  readonly calls: { name: string; input: unknown }[]
  /** Replaces the day's list. */
  first: ReturnType<typeof caseRow>[]
  /** A case that anything waits for until it is let go. */
  hold: Promise<void> | null
  /** Running terms that any change of the reference tables would move. */
  touched: readonly TouchedTerm[]
}

export function fakeStore(state: SessionState = SIGN_IN): FakeStore {
  return { state, tokens: new Set(), calls: [], first: [caseRow()], hold: null, touched: [] }
}

export const signedIn = (roles: readonly Role[]): FakeStore => fakeStore(openState(roles))

/** The procedures that the shell, my day and the settings call, over the real contract with its schemas. */
export function fakeRouter(store: FakeStore): Router {
  const note = (name: string, input: unknown) => store.calls.push({ name, input })
  return {
    about: { versions: os.about.versions.handler(() => ({ program: '0.1.0', electron: '33.2.1', node: '20.18.1', sqlite: '3.50.4' })) },
    session: {
      state: os.session.state.handler(() => store.state),
      signIn: os.session.signIn.handler(({ input, errors }) => {
        if (input.password !== PASSWORD) throw errors.BAD_CREDENTIALS({ message: 'Имя для входа или пароль не подходят. Осталось 4 попытки.', data: {} })
        const roles = TRAINING_PEOPLE.find(({ login }) => login === input.login)?.roles ?? ['clerk']
        store.state = openState(roles)
        store.tokens.add('token')
        return { token: 'token', state: store.state }
      }),
      resume: os.session.resume.handler(({ input, errors }) => {
        note('resume', input)
        if (!store.tokens.has(input.token)) throw errors.SIGNED_OUT({ message: 'Сеанс завершён, войдите снова.', data: {} })
        return store.state
      }),
      lock: os.session.lock.handler(() => (store.state = { ...store.state, phase: 'locked' })),
      unlock: os.session.unlock.handler(({ input, errors }) => {
        if (input.password !== PASSWORD) throw errors.BAD_CREDENTIALS({ message: 'Пароль не подходит.', data: {} })
        return (store.state = { ...store.state, phase: 'open' })
      }),
      signOut: os.session.signOut.handler(() => (store.state = SIGN_IN)),
      changePassword: os.session.changePassword.handler(({ input }) => {
        note('changePassword', input)
        if (store.state.user !== null) store.state = { ...store.state, user: { ...store.state.user, mustChangePassword: false } }
        return { ok: true as const }
      }),
    },
    setup: {
      createTraining: os.setup.createTraining.handler(() => {
        store.state = SIGN_IN
        return { people: TRAINING_PEOPLE, cases: 12, keyPassword: 'учебный-ключ' }
      }),
      createNew: os.setup.createNew.handler(({ input, errors }) => {
        note('createNew', input)
        if (input.administrator.login === 'taken') throw errors.INVALID_INPUT({ message: 'Проверьте отмеченные поля.', data: { fields: [{ path: 'administrator.login', message: 'Такое имя для входа уже занято' }] } })
        store.state = { ...SIGN_IN, training: false, trainingPeople: [] }
        return { ok: true as const }
      }),
    },
    cases: { find: os.cases.find.handler(() => [caseRow()]) },
    search: {
      find: os.search.find.handler(() => ({ cases: [{ ...caseRow(), found: [{ place: 'в письме', runs: [{ text: 'начислено ', marked: false }, { text: 'дважды', marked: true }] }] }], talks: [], hint: null })),
      recent: os.search.recent.handler(() => [caseRow({ id: 8, number: 'Н-0008/26' })]),
    },
    oral: { callbacks: os.oral.callbacks.handler(() => ({ now: '2026-11-23T07:14:00.000Z', remindMinutes: 15, rows: [] })) },
    reminders: fakeReminders(note),
    control: {
      myDay: os.control.myDay.handler(async () => {
        await store.hold
        return {
          greeting: 'Доброе утро, Нина Андреевна',
          figures: [
            { set: 'overdue' as const, label: 'Просрочено', count: 4, hint: 'давнее — 2 дня' },
            { set: 'today' as const, label: 'Сегодня', count: 6, hint: null },
            { set: 'unassigned' as const, label: 'Не назначены', count: 2, hint: null },
            { set: 'to_dispatch' as const, label: 'К отправке', count: 5, hint: null },
            { set: 'registered_today' as const, label: 'Зарегистрировано сегодня', count: 0, hint: null },
          ],
          first: store.first,
          notices: store.first.length === 0 ? [] : [{ kind: 'warning' as const, text: 'Календарь 2027 года ещё не утверждён.', caseId: null }, { kind: 'urgent' as const, text: 'Угроза сотруднику в обращении К-0407/26.', caseId: 7 }],
          rail: { myDay: 12, signature: 9, decisions: 3, overdue: 4, mail: 0, dispatch: 5, oral: 1, duties: 0 },
        }
      }),
    },
    admin: {
      users: os.admin.users.handler(() => ({ users: USERS, units: UNITS })),
      saveUser: os.admin.saveUser.handler(({ input, errors }) => {
        note('saveUser', input)
        if (input.surname === 'Спорная') throw errors.CONFLICT({ message: 'Карточку сотрудника уже изменил Громов С.В.', data: { currentVersion: 9, changedBy: 'Громов С.В.' } })
        return { ...input, id: input.id ?? 99, version: input.version + 1, lockedUntil: null, mustChangePassword: input.password !== '' }
      }),
      saveUnit: os.admin.saveUnit.handler(({ input }) => ({ ...input, id: input.id ?? 9, version: 1 })),
      organisation: os.admin.organisation.handler(() => ORGANISATION),
      letterhead: os.admin.letterhead.handler(() => ({ form: 'longitudinal', logo: { width: 360, height: 160, bytes: 3000 }, version: 4 })),
      previewLetterhead: os.admin.previewLetterhead.handler(({ input }) => { note('previewLetterhead', input); return new File(['%PDF-1.7'], 'letterhead.pdf', { type: 'application/pdf' }) }),
      saveLetterhead: os.admin.saveLetterhead.handler(({ input }) => { note('saveLetterhead', input); return { form: input.form, logo: null, version: 5 } }),
      saveOrganisation: os.admin.saveOrganisation.handler(({ input }) => {
        note('saveOrganisation', input)
        return { ...input, version: input.version + 1 }
      }),
      keys: os.admin.keys.handler(() => [KEY]),
      importKey: os.admin.importKey.handler(({ errors }) => {
        throw errors.KEY_REJECTED({ message: 'Пароль контейнера не подходит.', data: { reason: 'wrong_password' } })
      }),
      retireKey: os.admin.retireKey.handler(() => ({ ok: true as const })),
      authorities: os.admin.authorities.handler(() => [AUTHORITY]),
      saveAuthority: os.admin.saveAuthority.handler(({ input }) => ({ ...input, revokedOn: null, id: 1, userName: 'Громов С.В.' })),
      rules: os.admin.rules.handler(() => [RULE, { ...RULE, id: 2, code: '354-К', name: 'Жалоба на качество услуги', amount: 3, unit: 'working' as const, status: 'confirm' as const, topics: ['04', '05'] }]),
      saveRule: os.admin.saveRule.handler(({ input }) => {
        note('saveRule', input)
        return { ...RULE, ...input, version: input.version + 1 }
      }),
      clock: os.admin.clock.handler(() => ({ countFrom: 'next_day' as const, nonWorking: 'previous' as const, version: 1 })),
      saveClock: os.admin.saveClock.handler(({ input }) => {
        note('saveClock', input)
        return { countFrom: input.countFrom, nonWorking: input.nonWorking, version: 2 }
      }),
      calendar: os.admin.calendar.handler(({ input }) => ({ year: input.year, version: 1, known: input.year <= 2027, confirmed: input.year <= 2026, years: [2025, 2026, 2027], days: CALENDAR_DAYS.filter(({ date }) => date.startsWith(`${input.year}-`)) })),
      saveCalendar: os.admin.saveCalendar.handler(({ input }) => {
        note('saveCalendar', input)
        return { ok: true as const }
      }),
      audit: os.admin.audit.handler(() => ({ rows: [{ seq: 2, at: '2026-11-23T07:14:00.000Z', actor: 'Ковалёва Н.А.', title: 'Открыта карточка', caseNumber: 'К-0407/26', caseId: 7 }], total: 1 })),
      verifyAudit: os.admin.verifyAudit.handler(() => ({ records: 1204, valid: false, firstBroken: 7, reason: 'хеш записи не совпадает' })),
    },
    mailboxes: fakeMailboxes(note),
    reference: fakeReference(note, store),
    events: {
      changes: os.events.changes.handler(async function* changes({ signal }) {
        await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
        yield* []
      }),
    },
  }
}

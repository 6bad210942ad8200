import type { AuthorityView, KeyView, RuleView, UserView } from '../../../contract/admin.ts'
import type { CaseRow } from '../../../contract/cases.ts'
import type { SessionState, SessionUser, TrainingPerson } from '../../../contract/session.ts'
import type { Role } from '../../../domain/people.ts'

export const TODAY = '2026-11-23'
export const PASSWORD = 'Лампа-горит-ясно-7'

export function person(roles: readonly Role[], id = 1): SessionUser {
  return { id, login: 'kovaleva', fullName: 'Ковалёва Нина Андреевна', shortName: 'Ковалёва Н.А.', position: 'делопроизводитель', roles: [...roles], unitName: 'Канцелярия', mustChangePassword: false }
}

export const TRAINING_PEOPLE: TrainingPerson[] = [
  { login: 'kovaleva', password: PASSWORD, fullName: 'Ковалёва Нина Андреевна', position: 'делопроизводитель', roles: ['clerk'] },
  { login: 'schetchikova', password: PASSWORD, fullName: 'Счётчикова Анна Петровна', position: 'специалист по расчётам', roles: ['specialist'] },
  { login: 'gromov', password: PASSWORD, fullName: 'Громов Сергей Викторович', position: 'заместитель генерального директора', roles: ['deputy_director'] },
]

export const SIGN_IN: SessionState = { phase: 'sign_in', user: null, today: TODAY, organisation: 'АО «Учебные электросети»', training: true, trainingPeople: TRAINING_PEOPLE, idleMinutes: 15 }

export function openState(roles: readonly Role[]): SessionState {
  return { ...SIGN_IN, phase: 'open', user: person(roles) }
}

export function caseRow(part: Partial<CaseRow> = {}): CaseRow {
  return {
    id: 7, number: 'К-0407/26', status: 'in_work', registeredOn: '2026-10-22', channel: 'post', type: 'complaint', applicant: 'Кабелев Ю.М.', collectiveCount: null, summary: 'Начислено дважды за сентябрь', topic: '01',
    executor: { id: 2, shortName: 'Счётчикова А.П.' }, legalDue: '2026-11-21', controlDue: '2026-11-20', due: { kind: 'overdue', days: 2, label: 'просрочено на 2 дня' }, urgent: false, version: 1, ...part,
  }
}

export const USERS: UserView[] = [
  { id: 1, version: 3, login: 'kovaleva', surname: 'Ковалёва', name: 'Нина', patronymic: 'Андреевна', position: 'делопроизводитель', phone: '(8793) 00-00-10', email: '', unitId: 1, roles: ['clerk'], active: true, lockedUntil: null, mustChangePassword: false },
  { id: 2, version: 1, login: 'gromov', surname: 'Громов', name: 'Сергей', patronymic: 'Викторович', position: 'заместитель генерального директора', phone: '(8793) 00-00-01', email: '', unitId: null, roles: ['deputy_director'], active: true, lockedUntil: null, mustChangePassword: true },
]
export const UNITS = [{ id: 1, name: 'Канцелярия', active: true, version: 1 }, { id: 2, name: 'Отдел расчётов', active: true, version: 1 }]

export const ORGANISATION = { fullName: 'Акционерное общество «Учебные электросети»', shortName: 'АО «Учебные электросети»', address: '357500, г. Пятигорск, ул. Образцовая, д. 1', phones: ['(8793) 00-00-00'], email: 'info@example.ru', site: 'example.ru', ogrn: '', inn: '', kpp: '', version: 1 }

export const KEY: KeyView = { id: 1, version: 1, userId: 2, label: 'Учебный ключ', kind: 'p12', owner: 'Громов Сергей Викторович', issuer: 'УЧЕБНЫЙ центр', serial: '0A1B2C3D', validFrom: '2026-01-01', validTo: '2027-01-01', active: true, training: true, state: 'ok' }
export const AUTHORITY: AuthorityView = { id: 1, version: 1, userId: 2, userName: 'Громов С.В.', basis: 'Приказ от 12.01.2026 № 3', ground: 'order', groundNumber: '3', groundDate: '2026-01-12', revokedOn: null, validFrom: '2026-01-12', validTo: '2026-12-31', active: true }

export const RULE: RuleView = {
  id: 1, version: 1, code: 'СТ-30', name: 'Ответ на обращение', basis: 'п. 7.2.4, 8.2.2 Стандарта', validFrom: '2020-01-01', validTo: null, types: [], topics: [], applicantKinds: [], channels: [],
  start: 'registration', amount: 30, unit: 'calendar', warnBefore: [10, 5, 3, 1], extensionMax: 30, noticeRequired: false, decider: null, priority: 100, status: 'firm', enabled: true, purpose: 'reply',
}

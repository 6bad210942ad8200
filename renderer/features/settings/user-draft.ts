import { type UserInput, type UserView, userInput } from '../../../contract/admin.ts'
import { passwordProblems } from '../../../domain/password-policy.ts'
import type { FieldName } from '../../lib/form.ts'

export type UserDraft = UserInput

export function userDraft(user: UserView | null): UserDraft {
  if (user === null) return { id: null, version: 0, login: '', surname: '', name: '', patronymic: '', position: '', phone: '', email: '', unitId: null, roles: [], active: true, password: '' }
  const { lockedUntil: _, mustChangePassword: __, ...kept } = user
  return { ...kept, password: '' }
}

/** A new person needs a first password; of somebody else it may stay empty, which keeps the old one. */
export function userSchema(isNew: boolean) {
  return userInput.check(({ value, issues }) => {
    const problems = value.password === '' ? (isNew ? ['Придумайте первый пароль'] : []) : passwordProblems(value.password, value.login)
    for (const message of problems.slice(0, 1)) issues.push({ code: 'custom', message, path: ['password'], input: value.password })
  })
}

const FIELDS = ['login', 'surname', 'name', 'patronymic', 'position', 'phone', 'email', 'unitId', 'roles', 'active', 'password'] as const

export function fieldOfUser(path: string): FieldName<UserDraft> | null {
  return FIELDS.find((field) => field === path) ?? null
}

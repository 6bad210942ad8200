/** Rules for a password, judged before it is hashed. The sentences say what to change and never repeat the password. */

export interface PasswordPolicy {
  /** In characters. */
  readonly minLength: number
  readonly maxLength: number
  /** How many different characters it must hold. */
  readonly minDistinct: number
}

export const DEFAULT_PASSWORD_POLICY: PasswordPolicy = { minLength: 10, maxLength: 200, minDistinct: 5 }

const RUNS = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'йцукенгшщзхъфывапролджэячсмитьбю', 'абвгдежзийклмнопрстуфхцчшщъыьэюя']
const COMMON = ['password', 'parol', 'пароль', 'qwerty', 'йцукен', 'admin', 'админ', '123456']

/** What is wrong with the password; empty when it will do. */
export function passwordProblems(password: string, ownLogin: string, policy: PasswordPolicy = DEFAULT_PASSWORD_POLICY): string[] {
  const text = password.toLowerCase()
  const login = ownLogin.trim().toLowerCase()
  const length = [...password].length
  const problems: string[] = []
  if (length < policy.minLength) problems.push(`Пароль короче ${policy.minLength} знаков. Удлините его: подойдёт фраза из нескольких слов.`)
  if (length > policy.maxLength) problems.push(`Пароль длиннее ${policy.maxLength} знаков. Сократите его.`)
  if (/^\d+$/.test(password)) problems.push('Пароль состоит из одних цифр. Добавьте буквы.')
  if (login !== '' && text.trim() === login) problems.push('Пароль совпадает с именем для входа. Придумайте другой.')
  else if (login.length >= 3 && text.includes(login)) problems.push('Пароль содержит имя для входа. Уберите его.')
  if (length > 0 && new Set(text).size < policy.minDistinct) problems.push('В пароле слишком мало разных знаков. Добавьте другие буквы и цифры.')
  else if (isRun(text)) problems.push('Пароль идёт подряд по клавиатуре или алфавиту. Придумайте другой.')
  if (COMMON.some((word) => text.replaceAll(word, '').length <= 4 && text.includes(word))) problems.push('Такой пароль угадывают первым. Придумайте другой.')
  return problems
}

function isRun(text: string): boolean {
  return text.length >= 4 && RUNS.some((run) => (run + run).includes(text) || (run + run).includes([...text].toReversed().join('')))
}

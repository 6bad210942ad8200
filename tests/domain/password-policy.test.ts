import { expect, test } from 'vitest'
import { passwordProblems } from '../../domain/password-policy.ts'

test.each([
  ['Гроза над Машуком 7', 'ivanova'],
  ['correct horse battery', 'ivanova'],
  ['мой пароль от рубильника', 'ivanova'],
])('«%s» will do', (password, login) => {
  expect(passwordProblems(password, login)).toEqual([])
})

test.each([
  ['', /короче 10 знаков/],
  ['Ток220В!', /короче 10 знаков/],
  ['8793332770', /из одних цифр/],
  ['ivanova', /совпадает с именем/],
  ['Ivanova2026!', /содержит имя/],
  ['aaaaaaaaaaaa', /мало разных знаков/],
  ['абабабабабаб', /мало разных знаков/],
  ['qwertyuiop', /подряд/],
  ['йцукенгшщз', /подряд/],
  ['poiuytrewq', /подряд/],
  ['password123', /угадывают первым/],
  ['Пароль2026', /угадывают первым/],
  ['аб1вг2д'.repeat(40), /длиннее 200 знаков/],
])('«%s» will not', (password, message) => {
  expect(passwordProblems(password, 'ivanova').join(' ')).toMatch(message)
})

test('sentences never repeat the password', () => {
  expect(passwordProblems('zxcvbnm123', 'ivanova').join(' ')).not.toContain('zxcvbnm123')
})

test('the length is counted in characters and is a setting', () => {
  expect(passwordProblems('😀😁😂😃😄😅😆😇😈😉', 'ivanova')).toEqual([])
  expect(passwordProblems('Ток220В!', '', { minLength: 6, maxLength: 20, minDistinct: 3 })).toEqual([])
})

import { expect, test } from 'vitest'
import { withReadableNames } from '../../scripts/setup/locale.mjs'

test.each([
  [{}, { LC_ALL: 'C.UTF-8' }],
  [{ LANG: 'C' }, { LANG: 'C', LC_ALL: 'C.UTF-8' }],
  [{ LANG: 'ru_RU.UTF-8' }, { LANG: 'ru_RU.UTF-8' }],
  [{ LANG: 'ru_RU.UTF-8', LC_ALL: 'POSIX' }, { LANG: 'ru_RU.UTF-8', LC_ALL: 'C.UTF-8' }],
  [{ LC_ALL: '', LANG: 'C.utf8' }, { LC_ALL: '', LANG: 'C.utf8' }],
])('Russian file names are read under %j', (env, expected) => {
  expect(withReadableNames(env, 'linux')).toEqual(expected)
})

test('other systems have locales of their own', () => {
  expect(withReadableNames({ LANG: 'C' }, 'win32')).toEqual({ LANG: 'C' })
})

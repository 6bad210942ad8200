import path from 'node:path'
import { expect } from '@playwright/test'
import { importMessages } from './demo/mail.ts'
import { openCase, openSection } from './support/navigation.ts'
import { FIXTURES } from './support/office.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'

const sample = (name: string) => path.join(FIXTURES, 'mail', `${name}.eml`)

test('several messages at once, then one by itself: each comes to its end, a bad one stops nobody', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  const results = await importMessages(window, ['01-plain-utf8', '16-not-an-email', '17-empty', '03-windows-1251', '18-same-message-second-mailbox'].map(sample))
  expect(results.map(({ outcome, number }) => [outcome, number])).toEqual([
    ['registered', 'Р-0015/26'],
    ['quarantined', null],
    ['quarantined', null],
    ['registered', 'К-0016/26'],
    ['already_registered', 'Р-0015/26'],
  ])
  expect(results.filter(({ outcome }) => outcome !== 'registered').every(({ reason }) => reason !== null && reason.length > 10)).toBe(true)
  await window.getByRole('button', { name: 'Вернуться к карточке' }).click()
  expect(await importMessages(window, [sample('15-empty-html-good-text')])).toMatchObject([{ outcome: 'registered', number: 'А-0017/26' }])
  await openCase(window, 'К-0016/26')
  await expect(window.getByRole('main')).toContainText('Кабелев')
})

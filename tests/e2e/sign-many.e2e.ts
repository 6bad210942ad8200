import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { TRAINING_KEY_PASSWORD } from '../../service/setup/trainingPeople.ts'
import { lettersForSignature } from './support/letters.ts'
import { openSection } from './support/navigation.ts'
import { openOffice } from './support/office.ts'
import { signIn } from './support/session.ts'
import { copyOf, test } from './support/test.ts'

const TODAY = '2026-11-23'

test('five letters are signed at once by keyboard; each is valid for a program that is not ours', async ({ training }) => {
  test.setTimeout(120_000)
  const data = copyOf(training)
  const before = new Set(signedFiles(data))
  await lettersForSignature(data, 4, TODAY)
  const office = await openOffice({ data, today: TODAY })
  const window = office.page
  await signIn(window, 'gromov')
  await openSection(window, 'На подпись')
  const queue = window.getByRole('navigation', { name: 'Письма на подпись' })
  await expect(queue.getByText(/· открыто/u)).toHaveCount(1)
  await window.keyboard.press('j')
  await expect(queue.getByText(/· открыто/u)).toHaveCount(2)
  await window.keyboard.press('Shift+X')
  const bar = window.getByRole('region', { name: 'Подписать выбранные' })
  await expect(bar).toContainText('Отмечено 5, из них не открывали 3')
  await window.keyboard.press('Control+Shift+Enter')
  await expect(bar.getByLabel('Пароль ключа подписи')).toBeFocused()
  await window.keyboard.type(TRAINING_KEY_PASSWORD)
  await window.keyboard.press('Control+Shift+Enter')
  await expect(bar.getByRole('button', { name: 'Только открытые (2)' })).toBeFocused()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Подписано 5 из 5' })).toBeVisible({ timeout: 60_000 })
  await expect(window.getByRole('table', { name: 'Письма' }).getByText(/№ .+\/1, подпись проверена/u)).toHaveCount(5)
  await expect(window.getByRole('button', { name: /^К письмам/u })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect(window.getByText('Все письма подписаны')).toBeVisible()
  await office.close()

  const signed = signedFiles(data).filter((file) => !before.has(file) && readFileSync(file).includes('/ETSI.CAdES.detached'))
  expect(signed).toHaveLength(5)
  for (const file of signed) {
    const said = execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
    expect(said).toContain('Signature is Valid')
    expect(said).toContain('Total document signed')
  }
  rmSync(data, { recursive: true, force: true })
})

function signedFiles(data: string): string[] {
  const files = path.join(data, 'store', 'files')
  return readdirSync(files, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

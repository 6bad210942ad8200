import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { cardField, cardRegion, register } from './support/card.ts'
import { openCase, openSection } from './support/navigation.ts'
import { FIXTURES } from './support/office.ts'
import { changePerson, signIn } from './support/session.ts'
import { putMessage } from './support/sources.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

const message = (name: string) => ({ name: `${name}.eml`, bytes: readFileSync(path.join(FIXTURES, 'mail', `${name}.eml`)) })
const bar = (page: Page) => page.getByRole('status', { name: 'Подсказки' })
const earlier = (page: Page) => page.getByRole('region', { name: 'Раньше от этого заявителя' })

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test.beforeEach(async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  await cardRegion(window).waitFor()
})

test('a message: each suggestion shows its words, one key takes one, one key takes all, and nothing typed is replaced', async ({ window }) => {
  await cardField(window, 'Телефон').fill('8 900 111-22-33')
  await putMessage(window, message('01-plain-utf8'))
  const account = cardField(window, 'Лицевой счёт')
  await expect(account).toHaveValue('990000101')
  await account.focus()
  await expect(bar(window)).toContainText('из письма: «ЛС 990000101»')
  await expect(window.locator('mark')).toHaveText('ЛС 990000101')
  await account.press('Enter')
  await expect(account).not.toHaveAttribute('data-suggested')

  const phones = cardField(window, 'Телефон')
  await phones.focus()
  await expect(phones).toHaveValue('8 900 111-22-33')
  await expect(bar(window)).toContainText('8 928 000-00-01')
  await window.keyboard.press('F9')
  await expect(phones).toHaveValue('8 928 000-00-01')

  await expect(cardField(window, 'Тема')).toHaveAttribute('placeholder', '01.01 Размер платы и тарифы')
  await window.keyboard.press('Alt+Enter')
  await expect(cardRegion(window).getByRole('button', { name: '01.01 Размер платы и тарифы' })).toBeVisible()
  await expect(window.locator('[data-suggested]')).toHaveCount(0)
})

test('a declined name finds the earlier appeal; it is linked by keys, and another is told apart', async ({ window }) => {
  await paste(window, 'от Лисицына Андрея Демьяновича, г. Пятигорск, ул. Образцовая, д. 7, кв. 15. Прошу сделать перерасчёт платы за сентябрь, так как в квартире никто не проживал, копию выписки прилагаю.')
  await expect(cardField(window, 'Заявитель')).toHaveValue('Лисицын Андрей Демьянович')
  const row = earlier(window).getByRole('group', { name: CASES.answered })
  await expect(row).toContainText(/то же имя/u)
  await window.keyboard.press('F7')
  await expect(row).toBeFocused()
  await window.keyboard.press('1')
  await expect(row).toContainText('связано: повторное')
  await cardField(window, 'Краткое содержание').fill('Перерасчёт за сентябрь, повторно')
  const number = await register(window)
  await openCase(window, number)
  await window.getByRole('tab', { name: /^Связанные/u }).click()
  await expect(window.getByRole('region', { name: 'Связанные' })).toContainText(CASES.answered)

  await openSection(window, 'Регистрация')
  await cardField(window, 'Заявитель').fill('Лисецын Андрей Демьянович')
  await expect(earlier(window).getByRole('group').first()).toContainText('похожая фамилия: Лисицын')
  const shown = await earlier(window).getByRole('group').count()
  await window.keyboard.press('F7')
  for (let left = shown; left > 0; left -= 1) {
    await expect(earlier(window).getByRole('group')).toHaveCount(left)
    await window.keyboard.press('0')
  }
  await expect(earlier(window)).toHaveCount(0)
})

test('a threat is shown with its sentence; once registered, the deputy director knows at once and may say it is none', async ({ window }) => {
  await putMessage(window, message('10-threat'))
  await expect(cardRegion(window).getByRole('alert', { name: 'Похоже на угрозу' })).toContainText('сожгу кабинет № 1')
  const number = await register(window)
  await changePerson(window, 'gromov')
  await openSection(window, 'Мой день')
  const urgent = window.getByRole('main').getByRole('listitem').filter({ hasText: number })
  await expect(urgent).toContainText('Похоже на угрозу')
  await openCase(window, number)
  const note = window.getByRole('alert', { name: 'Похоже на угрозу' })
  await expect(note).toContainText('Знаю, где живёт ваш начальник.')
  await note.getByRole('button', { name: 'Это не угроза' }).click()
  await expect(note).toHaveCount(0)
})

import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { TRAINING_PASSWORD } from '../../service/setup/trainingPeople.ts'
import { cardField, registeredNumber } from './support/card.ts'
import { marked } from './support/navigation.ts'
import { FIXTURES } from './support/office.ts'
import { test } from './support/test.ts'

/** No pointer in this file: whatever a person needs here is reached by keys. */
const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const type = (page: Page, text: string) => page.keyboard.type(text)

test('a letter is registered without the mouse, from the sign-in to the number', async ({ window }) => {
  await expect(window.getByLabel('Имя для входа')).toBeFocused()
  await type(window, 'kovaleva')
  await press(window, 'Tab')
  await type(window, TRAINING_PASSWORD)
  await press(window, 'Enter')
  await window.getByRole('navigation', { name: 'Разделы' }).waitFor()

  await press(window, 'Control+k')
  await type(window, 'регистр')
  await marked(window, 'Регистрация')
  await press(window, 'Enter')
  const chooser = window.waitForEvent('filechooser')
  await expect(cardField(window, 'Канал')).toBeFocused()
  await window.getByRole('button', { name: 'почему?' }).waitFor()
  await press(window, 'Control+o')
  await (await chooser).setFiles(path.join(FIXTURES, 'scans/letter-typed.jpg'))
  await window.getByRole('tab', { name: 'letter-typed.jpg' }).waitFor()

  await pick(window, 'нарочно')
  await pick(window, 'жалоба')
  // Day, month and year are three stops of the date; its calendar is the fourth.
  await tabTo(window, cardField(window, 'Кто обращается'))
  await press(window, 'Tab')
  await type(window, 'Лампочкин Савелий Игнатьевич')
  await tabTo(window, cardField(window, 'Лицевой счёт'))
  await type(window, '990000719')
  await press(window, 'Tab')
  await type(window, '8 928 000-00-19')
  await tabTo(window, cardField(window, 'Почтовый адрес'))
  await type(window, 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15')
  await tabTo(window, cardField(window, 'Краткое содержание'))
  await type(window, 'Перерасчёт за сентябрь')
  await press(window, 'Tab')
  await pick(window, '02')
  await expect(cardField(window, 'Ответ направить')).toBeFocused()
  await tabTo(window, cardField(window, 'Исполнитель'))
  await pick(window, 'счётч')
  await tabTo(window, cardField(window, 'Резолюция'))
  await type(window, 'Проверить выписку')
  await press(window, 'Control+Enter')

  expect(await registeredNumber(window)).toBe('Л-0015/26')
  await expect(window.getByRole('region', { name: 'Обращение зарегистрировано' })).toContainText('Счётчикова А.П.')
  await press(window, 'o')
  await expect(window.getByRole('heading', { level: 1, name: 'Л-0015/26' })).toBeVisible()
  await expect(window.getByRole('region', { name: 'Карточка' })).toContainText('нарочно')
  await expect(window.getByRole('region', { name: 'Карточка' })).toContainText('02 Перерасчёт')
})

/** Types the beginning of a choice, waits for its list, and leaves with Tab. */
async function pick(page: Page, words: string): Promise<void> {
  await type(page, words)
  await expect(page.locator(':focus')).toHaveAttribute('aria-expanded', 'true')
  await press(page, 'Tab')
}

/** Tab until the field has the focus; a field that cannot be reached so is a defect. */
async function tabTo(page: Page, field: ReturnType<typeof cardField>): Promise<void> {
  for (let stop = 0; stop < 12; stop += 1) {
    if (await field.evaluate((node) => node === document.activeElement)) return
    await press(page, 'Tab')
  }
  await expect(field).toBeFocused()
}

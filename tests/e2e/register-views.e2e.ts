import { expect } from '@playwright/test'
import { marked, openSection } from './support/navigation.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'

test('the register: narrowed by several things, saved as a view, found again, its cases chosen over pages', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Журнал')
  const status = window.getByRole('status').filter({ hasText: 'Показаны' })
  await expect(status).toContainText('из 14 · в работе')

  // Several fields of the card in the panel beside the list.
  await window.getByRole('button', { name: 'Все отборы' }).click()
  const panel = window.getByRole('complementary', { name: 'Все отборы' })
  await panel.getByRole('combobox', { name: 'Вид', exact: true }).fill('жал')
  await marked(window, 'Жалоба')
  await window.keyboard.press('Enter')
  await window.keyboard.press('Escape')
  await panel.getByRole('combobox', { name: 'В работе' }).click()
  await window.getByRole('option', { name: 'да', exact: true }).click()
  const chips = window.getByRole('group', { name: 'Условия отбора' })
  await expect(chips).toContainText('Вид: Жалоба')
  await expect(chips).toContainText('В работе')
  await expect(status).toContainText('закрыто 0')
  await panel.getByRole('textbox', { name: 'Опоздание от, дней' }).fill('9')
  await panel.getByRole('textbox', { name: 'до, дней' }).fill('3')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('alert')).toContainText('таких обращений не бывает')
  await expect(chips).toContainText('Опоздание: от 9')
  await chips.getByRole('button', { name: /^Опоздание/u }).press('Delete')
  await expect(chips).not.toContainText('Опоздание')
  const narrowed = await status.textContent()
  await panel.getByRole('button', { name: 'Закрыть панель' }).click()

  // A column more, and the whole kept under a name.
  await window.getByRole('button', { name: 'Столбцы' }).click()
  await window.getByRole('checkbox', { name: 'Адрес' }).check()
  await expect(window.getByRole('columnheader', { name: 'Адрес' })).toBeVisible()
  await window.getByRole('button', { name: 'Представления' }).click()
  await window.getByRole('menuitem', { name: 'Сохранить и изменить…' }).click()
  await window.getByRole('textbox', { name: 'Сохранить то, что показано, как' }).fill('Жалобы с адресами')
  await window.getByRole('button', { name: 'Сохранить представление' }).click()
  await expect(window.getByRole('list', { name: 'Сохранённые представления' })).toContainText('Жалобы с адресами')

  // Left and found again.
  await openSection(window, 'Мой день')
  await openSection(window, 'Журнал')
  await expect(status).toContainText('из 14')
  await window.getByRole('button', { name: 'Представления' }).click()
  await window.getByRole('menuitem', { name: 'Жалобы с адресами' }).click()
  await expect(status).toHaveText(narrowed ?? '')
  await expect(window.getByRole('columnheader', { name: 'Адрес' })).toBeVisible()

  // Chosen by the keyboard; the choice outlives a look into a case; all that fit by one press.
  const grid = window.getByRole('grid', { name: 'Журнал обращений' })
  await grid.getByRole('row').nth(1).getByRole('gridcell').nth(2).focus()
  await window.keyboard.press('Space')
  const chosen = window.getByRole('region', { name: 'Выбранные обращения' })
  await expect(chosen).toContainText('Выбрано: 1')
  await window.keyboard.press('Enter')
  await expect(window).toHaveURL(/\/cases\/\d+/u)
  await window.goBack()
  await expect(chosen).toContainText('Выбрано: 1')
  await chosen.getByRole('button', { name: /^Выбрать все \d+ по отбору/u }).click()
  await expect(grid.getByRole('checkbox', { name: 'Выбрать все на странице' })).toBeChecked()
  await window.keyboard.press('Escape')
  await expect(chosen).toBeHidden()

  // A period that slides goes on sliding when its view is brought up to date with another order.
  await window.getByRole('button', { name: 'Жалобы с адресами' }).click()
  await window.getByRole('menuitem', { name: 'Жалобы за месяц' }).click()
  await window.getByRole('columnheader', { name: 'Заявитель' }).click()
  await window.getByRole('button', { name: 'Представления' }).click()
  await window.getByRole('menuitem', { name: 'Сохранить и изменить…' }).click()
  const month = window.getByRole('list', { name: 'Сохранённые представления' }).getByRole('listitem').filter({ hasText: 'Жалобы за месяц' })
  await month.getByRole('button', { name: 'Обновить' }).click()
  await expect(window.getByText('Представление «Жалобы за месяц» сохранено, всегда за последние 30 дней')).toBeVisible()
  await expect(month).toContainText('последние 30 дней · показано')
})

test('a list is not ordered by what it hides: one’s own unit first for a specialist, not at all for the auditor', async ({ window }) => {
  await signIn(window, 'schetchikova')
  await openSection(window, 'Журнал')
  const grid = window.getByRole('grid', { name: 'Журнал обращений' })
  await grid.getByRole('columnheader', { name: 'Заявитель' }).click()
  await expect(window.getByRole('note')).toHaveText('По столбцу «Заявитель» стоят ваши обращения и обращения вашего отдела. Остальные после них, новые сверху: их данные скрыты.')
  // The page of the new order comes a moment after the heading is pressed.
  await expect(async () => {
    const names = await grid.locator('[data-field="applicant"][role="gridcell"]').allTextContents()
    const hidden = names.findIndex((name) => name.includes('•••'))
    expect(hidden).toBeGreaterThan(0)
    expect(names.slice(0, hidden)).toEqual(names.slice(0, hidden).toSorted((a, b) => a.localeCompare(b, 'ru-RU')))
  }).toPass()
  await grid.getByRole('columnheader', { name: 'Номер' }).click()
  await expect(window.getByRole('note')).toBeHidden()

  await changePerson(window, 'auditor')
  await openSection(window, 'Журнал')
  await grid.getByRole('columnheader', { name: 'Заявитель' }).click()
  await expect(grid.getByRole('columnheader', { name: 'Заявитель' })).not.toHaveAttribute('aria-sort', /ascending|descending/u)
  await expect(window).not.toHaveURL(/sort=/u)
})

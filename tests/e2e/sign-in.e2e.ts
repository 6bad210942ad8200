import { expect } from '@playwright/test'
import { TRAINING_PASSWORD } from '../../service/setup/trainingPeople.ts'
import { cardField } from './support/card.ts'
import { callCommand, expectNews, openSection } from './support/navigation.ts'
import { signIn, signOut } from './support/session.ts'
import { test } from './support/test.ts'

test('a wrong password keeps the name; a weak new password is refused in words; the new one opens', async ({ window }) => {
  await window.getByLabel('Имя для входа').fill('kovaleva')
  await window.getByLabel('Пароль', { exact: true }).fill('не тот')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('alert')).toContainText(/Неверное имя или пароль/u)
  await expect(window.getByLabel('Имя для входа')).toHaveValue('kovaleva')
  await signIn(window, 'kovaleva')

  await callCommand(window, 'сменить', 'Сменить пароль')
  await window.getByLabel('Нынешний пароль', { exact: true }).fill(TRAINING_PASSWORD)
  const next = window.getByLabel('Новый пароль', { exact: true })
  const change = window.getByRole('button', { name: 'Сменить пароль' })
  for (const [weak, why] of [['12345', 'Пароль короче 10 знаков'], ['1234567890123', 'одних цифр'], ['kovaleva-2026', 'содержит имя для входа']] as const) {
    await next.fill(weak)
    await expect(window.getByText(why)).toBeVisible()
    await expect(change).toBeDisabled()
    await expect(window.getByLabel('Нынешний пароль', { exact: true })).toHaveValue(TRAINING_PASSWORD)
  }
  await next.fill('Зимний день у окна')
  await window.getByLabel('Новый пароль ещё раз', { exact: true }).fill('Зимний день у окна')
  await change.click()
  await expectNews(window, /Пароль изменён/u)
  await signOut(window)
  await signIn(window, 'kovaleva', 'Зимний день у окна')
})

test('a lock covers the card and gives it back as it was', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  await cardField(window, 'Заявитель').fill('Наполовину Введённая')
  await window.keyboard.press('Control+l')
  await expect(window.getByText('Рабочее место заблокировано')).toBeVisible()
  await window.getByLabel('Пароль', { exact: true }).fill(TRAINING_PASSWORD)
  await window.keyboard.press('Enter')
  await expect(cardField(window, 'Заявитель')).toHaveValue('Наполовину Введённая')
})

import { expect } from '@playwright/test'
import { openCase, openSection, settled } from './support/navigation.ts'
import { overflowing, seriousProblems } from './support/screens.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

test('the administrator words a letter anew, sees it as a letter, and the executor gets it', async ({ window }) => {
  await signIn(window, 'admin')
  await openSection(window, 'Настройки')
  await window.getByRole('navigation', { name: 'Разделы настроек' }).getByRole('link', { name: 'Шаблоны писем' }).click()
  const library = window.getByRole('list', { name: 'Шаблоны писем' })
  await window.getByLabel('Найти шаблон по словам').fill('справка')
  await library.getByRole('button', { name: /Справка, выписка/u }).click()
  const text = window.getByLabel('Текст')
  await text.press('Control+End')
  await text.press('Enter')
  await text.pressSequentially('Телефон для справок: ')
  await window.getByRole('button', { name: 'Вставить пропуск' }).click()
  await window.getByRole('menuitem', { name: 'телефон организации' }).click()
  await expect(text).toHaveValue(/Телефон для справок: \{\{телефон организации\}\}$/u)
  await window.getByRole('button', { name: 'Показать письмом' }).click()
  await expect(window.getByRole('region', { name: 'Шаблон письмом' })).toContainText('Телефон для справок: (8793)')
  await settled(window)
  expect({ problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ problems: [], sideways: [] })
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Шаблон «Справка, выписка» сохранён, редакция 2')).toBeVisible()
  await window.getByRole('button', { name: 'Редакции' }).click()
  await expect(window.getByRole('article', { name: 'Редакция 1' })).toContainText('из состава программы')
  await window.getByRole('article', { name: 'Редакция 1' }).getByRole('button', { name: 'Вернуть в форму' }).click()
  await expect(text).not.toHaveValue(/Телефон для справок/u)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('сохранён, редакция 3')).toBeVisible()

  await changePerson(window, 'orlov')
  await openCase(window, CASES.assigned)
  await window.getByRole('link', { name: 'Готовить ответ' }).first().click()
  await window.getByRole('list', { name: 'По теме обращения' }).getByRole('button', { name: /Справка, выписка/u }).click()
  await expect(window.getByLabel('Текст ответа')).toHaveText(/направляем \{\{какой документ\}\} по лицевому счёту № 990100012/u)
})

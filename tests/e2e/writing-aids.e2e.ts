import { expect } from '@playwright/test'
import { settled } from './support/navigation.ts'
import { beginReply, expectSaved } from './support/reply.ts'
import { overflowing, seriousProblems } from './support/screens.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

test('a letter from a template: its gaps are asked, a misspelt word is put right by the keyboard, a phrase is put in', async ({ window }) => {
  await signIn(window, 'orlov')
  await beginReply(window, CASES.assigned, /Сведения о задолженности/u)
  const text = window.getByLabel('Текст ответа')
  await expect(text).toContainText('{{сумма}}')
  await window.screenshot({ path: '/tmp/aids-scratch/1.png' })

  // What the card does not know is asked one by one; a wrong answer is said, a skipped one is asked again, an answered one is opened again.
  await window.keyboard.press('F8')
  await expect(window.getByRole('group', { name: 'Пропуски письма' })).toContainText('Дата состояния')
  await window.keyboard.type('31.02.2026')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('alert').filter({ hasText: 'которая есть в календаре' })).toBeVisible()
  await window.screenshot({ path: '/tmp/aids-scratch/2.png' })
  await window.keyboard.press('Control+A')
  await window.keyboard.type('1.11.26')
  await window.keyboard.press('Enter')
  await expect(text).toContainText('по состоянию на 01.11.2026')
  await window.keyboard.type('1234,5')
  await window.keyboard.press('Enter')
  await expect(text).toContainText('составляет 1 234,50 руб.')
  await window.keyboard.press('Shift+Enter')
  await expect(text).toContainText('составляет {{сумма}} руб.')
  await window.keyboard.press('Enter')
  await expect(text).toContainText('составляет 1 234,50 руб.')
  await window.keyboard.type('9.2026')
  await window.keyboard.press('Enter')
  await expect(text).toContainText('образовалась за сентябрь 2026 года')
  await window.keyboard.type('Сумма начислина по показаниям прибора Фырбыркина')
  await window.keyboard.press('Enter')
  await window.keyboard.type('15.12.2026')
  await window.keyboard.press('Enter')
  await expect(text).not.toContainText('{{')
  await expect(window.getByRole('group', { name: 'Пропуски письма' })).toHaveCount(0)
  await expect(text).toBeFocused()

  // F7, the arrows and Enter: the wrong word is put right, the surname is left.
  const check = window.getByRole('region', { name: 'Проверка ответа' })
  await expect(check).toContainText('Возможные опечатки: 2')
  await window.keyboard.press('F7')
  const menu = window.getByRole('menu', { name: 'Слово «начислина»' })
  await expect(menu.getByRole('menuitem', { name: 'начислена' })).toBeVisible()
  await window.screenshot({ path: '/tmp/aids-scratch/3.png' })
  await menu.getByRole('menuitem', { name: 'начислена' }).focus()
  await window.keyboard.press('Enter')
  await expect(text).toContainText('Сумма начислена по показаниям')
  await expect(check).toContainText('Возможные опечатки: 1')
  await window.keyboard.press('F7')
  await window.getByRole('menuitem', { name: 'Добавить в мой словарь' }).press('Enter')
  await expect(check).not.toContainText('опечатки')

  // F9, words, Enter: the phrase stands at the cursor.
  await text.press('Control+End')
  await window.keyboard.press('Enter')
  await window.keyboard.press('F9')
  await window.getByLabel('Найти фразу по словам').fill('извинения неудобства')
  await expect(window.getByRole('option', { name: 'Приносим извинения за доставленные неудобства.' })).toBeVisible()
  await settled(window)
  await window.screenshot({ path: '/tmp/aids-scratch/4.png' })
  await window.keyboard.press('Enter')
  await expect(text.getByText('Приносим извинения за доставленные неудобства.')).toBeVisible()
  await expectSaved(window)
  await settled(window)
  await window.screenshot({ path: '/tmp/aids-scratch/5.png' })
  expect({ problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ problems: [], sideways: [] })
})

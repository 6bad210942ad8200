import { expect } from '@playwright/test'
import { acceptProposal, propose } from './support/decisions.ts'
import { expectNews, openCase, openSection } from './support/navigation.ts'
import { pickToDecide } from './support/queues.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

test('whoever proposes does not decide, even with both roles; the other one does', async ({ window }) => {
  await signIn(window, 'admin')
  await openSection(window, 'Настройки')
  await window.getByRole('table', { name: 'Пользователи' }).getByRole('button', { name: 'Зимина Ольга Павловна' }).click()
  await window.getByRole('checkbox', { name: 'заместитель генерального директора' }).check()
  await window.getByRole('button', { name: 'Сохранить' }).click()
  await expectNews(window, /Сохранено: Зимина/u)

  await changePerson(window, 'zimina')
  await propose(window, CASES.fresh, { ground: 'Текст не поддаётся', reason: 'Рукопись размыта' })
  await pickToDecide(window, CASES.fresh)
  await expect(window.getByText('Это ваше предложение.')).toBeVisible()
  await expect(window.getByRole('button', { name: /^Закрыть без действий/u })).toHaveCount(0)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Это ваше предложение.')).toBeVisible()

  await changePerson(window, 'gromov')
  await pickToDecide(window, CASES.fresh)
  await acceptProposal(window, 'Закрыть без действий')
  await openCase(window, CASES.fresh)
  await expect(window.getByText(/Предложение: Зимина О\.П\..*Решение: Громов С\.В\./u)).toBeVisible()
})

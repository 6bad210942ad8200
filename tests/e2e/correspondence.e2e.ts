import { expect, type Page } from '@playwright/test'
import { choose } from './support/card.ts'
import { acceptProposal, act, fillProposal, sendProposal } from './support/decisions.ts'
import { expectNews, openCase } from './support/navigation.ts'
import { fillDispatch, pickToDecide, pickToSend, recordDispatch } from './support/queues.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

test('correspondence ends only after two answers on the same matter', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await pickToSend(window, `${CASES.signed}/1`)
  await fillDispatch(window, { postalId: '35750000123457' })
  await recordDispatch(window)
  await changePerson(window, 'orlov')
  await openCase(window, CASES.assigned)
  await act(window, 'Предложить решение')
  const form = window.getByRole('region', { name: 'Предложить решение' })
  await choose(form.getByRole('combobox', { name: 'Основание' }), 'Повторное')
  await expect(form.getByRole('alert')).toContainText('Нужно не менее 2 прежних обращений')
  await form.getByRole('button', { name: 'Закрыть', exact: true }).last().click()
  for (const earlier of [CASES.answered, CASES.signed]) await linkTo(window, earlier)
  await act(window, 'Предложить решение')
  await fillProposal(window, { ground: 'Повторное', reason: 'Новых доводов нет, ответы даны дважды' })
  await sendProposal(window)
  await changePerson(window, 'gromov')
  await pickToDecide(window, CASES.assigned)
  await acceptProposal(window, 'Прекратить переписку')
  await openCase(window, CASES.assigned)
  await expect(window.getByRole('main').getByText('Закрыто без ответа', { exact: true }).first()).toBeVisible()
})

async function linkTo(page: Page, earlier: string): Promise<void> {
  await act(page, 'Связать с обращением')
  const form = page.getByRole('region', { name: 'Связать с обращением' })
  await form.getByRole('combobox', { name: 'Обращение', exact: true }).fill(earlier)
  await page.getByRole('option', { name: earlier }).click()
  await choose(form.getByRole('combobox', { name: 'Как связано' }), 'повторное')
  await form.getByRole('button', { name: /^Связать/u }).click()
  await expectNews(page, new RegExp(`Связано с ${earlier}`, 'u'))
}


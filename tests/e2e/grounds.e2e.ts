import { expect, type Page } from '@playwright/test'
import { choose } from './support/card.ts'
import { acceptProposal, act, fillProposal, propose, type ProposalToWrite, rejectProposal } from './support/decisions.ts'
import { expectNews, openCase } from './support/navigation.ts'
import { pickToDecide } from './support/queues.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

const status = (page: Page, words: string) => expect(page.getByRole('main').getByText(words, { exact: true }).first()).toBeVisible()

const BY_CLERK: readonly (ProposalToWrite & { readonly title: string; readonly button: string; readonly becomes: string })[] = [
  { title: 'insulting words', ground: 'Нецензурные', fragment: 'до офиса не дойти', reason: 'Оскорбления без вопроса', button: 'Закрыть без действий', becomes: 'Закрыто без действий' },
  { title: 'a text that cannot be read', ground: 'Текст не поддаётся', reason: 'Рукопись размыта', button: 'Закрыть без действий', becomes: 'Закрыто без действий' },
]

for (const { title, button, becomes, ...proposal } of BY_CLERK) {
  test(`${title}: proposed by the clerk, decided by the deputy director`, async ({ window }) => {
    await signIn(window, 'kovaleva')
    await propose(window, CASES.fresh, proposal)
    await status(window, 'Ждёт решения')
    await changePerson(window, 'gromov')
    await pickToDecide(window, CASES.fresh)
    await acceptProposal(window, button)
    await openCase(window, CASES.fresh)
    await status(window, becomes)
    await expect(window.getByText(/Предложение: Ковалёва Н\.А\..*Решение: Громов С\.В\./u)).toBeVisible()
  })
}

test('a threat stands before the deputy director as urgent', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await propose(window, CASES.fresh, { ground: 'Угрозы', fragment: 'Прошу прислать сотрудника', reason: 'Угроза сотруднику' })
  await changePerson(window, 'gromov')
  const notices = window.getByRole('main').getByRole('listitem').filter({ hasText: 'Срочно' })
  await expect(notices.filter({ hasText: CASES.fresh })).toBeVisible()
  await pickToDecide(window, CASES.fresh)
  await expect(window.getByRole('navigation', { name: 'Ждут решения' }).getByRole('button', { name: CASES.fresh })).toContainText('Срочно')
  await acceptProposal(window, 'Закрыть без действий')
})

test('«no contact details» is refused while the card holds any, and says which', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openCase(window, CASES.fresh)
  await act(window, 'Предложить решение')
  const form = window.getByRole('region', { name: 'Предложить решение' })
  await choose(form.getByRole('combobox', { name: 'Основание' }), 'Не указаны контактные')
  await expect(form.getByRole('alert')).toContainText(/В карточке есть контактные данные:.*адрес.*телефон/u)
  await expect(form.getByRole('button', { name: /^Предложить/u })).toBeDisabled()
  await expect(form.getByLabel('Обоснование')).toHaveCount(0)
})

test('a matter of another body is redirected to it', async ({ window }) => {
  await signIn(window, 'orlov')
  await propose(window, CASES.assigned, { ground: 'Не относится', redirectTo: 'Территориальная сетевая организация', reason: 'Справку выдаёт сетевая организация' })
  await changePerson(window, 'gromov')
  await pickToDecide(window, CASES.assigned)
  await expect(window.getByText('Территориальная сетевая организация')).toBeVisible()
  await acceptProposal(window, 'Перенаправить')
  await openCase(window, CASES.assigned)
  await status(window, 'Перенаправлено')
})

test('an appeal taken back by its author is recorded at once', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openCase(window, CASES.fresh)
  await act(window, 'Предложить решение')
  await fillProposal(window, { ground: 'Отозвано', reason: 'Заявление об отзыве от 23.11.2026' })
  await window.getByRole('button', { name: /^Закрыть обращение/u }).click()
  await expectNews(window, /отозвано заявителем/u)
  await status(window, 'Закрыто без действий')
  await status(window, 'Отозвано заявителем')
})

test('a rejected proposal goes back to work; a reversed decision reopens the case with a new clock', async ({ window }) => {
  const proposal = { ground: 'Текст не поддаётся', reason: 'Рукопись размыта' }
  await signIn(window, 'kovaleva')
  await propose(window, CASES.fresh, proposal)
  await changePerson(window, 'gromov')
  await pickToDecide(window, CASES.fresh)
  await rejectProposal(window, 'Адрес читается, рассмотреть')
  await changePerson(window, 'kovaleva')
  await openCase(window, CASES.fresh)
  await status(window, 'Не назначено')
  await expect(window.getByText(/Адрес читается, рассмотреть/u)).toBeVisible()
  await propose(window, CASES.fresh, proposal)
  await changePerson(window, 'gromov')
  await pickToDecide(window, CASES.fresh)
  await acceptProposal(window, 'Закрыть без действий')
  await openCase(window, CASES.fresh)
  await act(window, 'Отменить решение')
  await window.getByLabel('Причина').fill('Заявитель прислал разборчивый текст')
  await window.getByRole('button', { name: /^Отменить решение и возобновить/u }).click()
  await expectNews(window, /Рассмотрение возобновлено/u)
  await status(window, 'Не назначено')
  await expect(window.getByText('Отменено: Заявитель прислал разборчивый текст')).toBeVisible()
})

import type { Page } from '@playwright/test'
import { choose } from '../support/card.ts'
import { acceptProposal, rejectProposal } from '../support/decisions.ts'
import { closeNews, expectNews, openCase, openSection, openTab, settled } from '../support/navigation.ts'
import { fillDispatch, pickToDecide, pickToSend, recordDispatch } from '../support/queues.ts'
import { changePerson } from '../support/session.ts'
import type { Album } from './album.ts'

interface Proposed {
  readonly illegible: string
  readonly withoutContacts: string
  readonly insulting: string
}

/** Four eyes: two proposals accepted, one rejected — the case goes on. */
export async function decide(page: Page, album: Album, { illegible, withoutContacts, insulting }: Proposed): Promise<void> {
  await pickToDecide(page, illegible)
  await album.take('decision-illegible')
  await acceptProposal(page, 'Закрыть без действий')
  await openSection(page, 'Мой день')
  await pickToDecide(page, withoutContacts)
  await album.take('decision-no-contacts')
  await acceptProposal(page, 'Оставить без ответа')
  await openSection(page, 'Мой день')
  await pickToDecide(page, insulting)
  await rejectProposal(page, 'В письме есть вопрос о начислении: рассмотреть по существу')
  await album.take('decision-rejected')
}

/** The clerk sends the letters out and gives the rejected case to an executor. */
export async function sendOut(page: Page, album: Album, [byPost, byMail]: readonly string[], insulting: string): Promise<void> {
  await changePerson(page, 'kovaleva')
  await pickToSend(page, byPost ?? '')
  await fillDispatch(page, { postalId: '35750000123457' })
  await album.take('dispatch-post')
  await recordDispatch(page)
  await openSection(page, 'Мой день')
  await pickToSend(page, byMail ?? '')
  await fillDispatch(page, { proof: 'с ящика priemnaya@example.com' })
  await album.take('dispatch-mail')
  await recordDispatch(page)
  await album.take('dispatch-done')
  await openCase(page, insulting)
  await page.getByRole('button', { name: 'Назначить исполнителя' }).click()
  const form = page.getByRole('region', { name: 'Назначить исполнителя' })
  await choose(form.getByRole('combobox', { name: 'Исполнитель' }), 'Орлов')
  await album.take('case-assign')
  await form.getByRole('button', { name: /^Назначить/u }).click()
  await expectNews(page, /Исполнитель назначен/u)
  await closeNews(page)
}

/** The closed case as anybody who may read it finds it. */
export async function lookAtCase(page: Page, album: Album, letter: string): Promise<void> {
  await openCase(page, letter)
  await settled(page)
  await album.take('case-signed-document')
  await openTab(page, 'История')
  await settled(page)
  await album.take('case-history')
}

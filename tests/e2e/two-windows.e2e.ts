import { expect, type Page } from '@playwright/test'
import { cardField } from './support/card.ts'
import { expectNews, openCase, openSection } from './support/navigation.ts'
import { openReply, writeText } from './support/reply.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'
import { newWindow } from './support/windows.ts'

test('two people correct one card: the second sees both texts, nothing is lost, both windows end with the same card', async ({ app, window }) => {
  await signIn(window, 'kovaleva')
  const second = await newWindow(app, window)
  await signIn(second, 'zimina')
  for (const page of [window, second]) {
    await openCase(page, CASES.fresh)
    await page.keyboard.press('F2')
    await page.getByRole('region', { name: 'Исправить карточку' }).waitFor()
  }
  await cardField(window, 'Краткое содержание').fill('Выезд на дом: показания, заявителю 84 года')
  await cardField(window, 'Телефон').fill('8 928 000-00-41')
  await cardField(second, 'Краткое содержание').fill('Просит контролёра на дом')
  await cardField(second, 'Индекс').fill('357500')
  for (const page of [window, second]) await page.getByLabel('Причина исправления').fill('Уточнено по телефону')

  await window.getByRole('button', { name: /^Сохранить исправления/u }).click()
  await expectNews(window, /Карточка исправлена/u)
  await second.getByRole('button', { name: /^Сохранить исправления/u }).click()
  const compare = second.getByRole('table', { name: 'Различия' })
  await expect(second.getByText(/карточку сохранил другой сотрудник: Ковалёва/u)).toBeVisible()
  await expect(compare.getByRole('row', { name: /Краткое содержание/u })).toContainText('Выезд на дом: показания, заявителю 84 года')
  await expect(compare.getByRole('row', { name: /Краткое содержание/u })).toContainText('Просит контролёра на дом')
  await compare.getByRole('radio', { name: 'Краткое содержание: оставить из карточки' }).check()
  await second.getByRole('button', { name: 'Сохранить так' }).click()
  await expectNews(second, /Карточка исправлена/u)

  for (const page of [window, second]) {
    const card = page.getByRole('region', { name: 'Карточка' })
    await expect(card).toContainText('Выезд на дом: показания, заявителю 84 года')
    await expect(card).toContainText('8 928 000-00-41')
    await expect(card).toContainText('357500')
  }
})

test('one letter in two windows: whichever text becomes the letter, the other is kept', async ({ app, window }) => {
  await signIn(window, 'schetchikova')
  const second = await newWindow(app, window)
  await signIn(second, 'schetchikova')
  for (const page of [window, second]) await openReply(page, CASES.inWork)
  const texts = new Map([[window, 'Первый текст: показания проверены, плата пересчитана.'], [second, 'Второй текст: показания ещё проверяются.']])
  await Promise.all([...texts].map(([page, text]) => writeText(page, text)))

  const clash = (page: Page) => page.getByText(/письмо изменил/u)
  await expect.poll(async () => (await clash(window).isVisible()) || (await clash(second).isVisible())).toBe(true)
  const [loser, winner] = (await clash(window).isVisible()) ? [window, second] : [second, window]
  const mine = texts.get(loser) ?? ''
  const theirs = texts.get(winner) ?? ''
  await expect(loser.getByRole('region', { name: 'Ваш текст', exact: true })).toContainText(mine)
  await expect(loser.getByRole('region', { name: 'Сохранённый текст', exact: true })).toContainText(theirs)
  await loser.getByRole('button', { name: 'Оставить мой текст' }).click()
  await expect(loser.getByLabel('Текст ответа')).toHaveText(mine)
  await loser.getByRole('tab', { name: 'Версии' }).click()
  await loser.getByRole('list', { name: 'Версии письма' }).getByRole('button', { name: /Текст, который сохранил/u }).click()
  await loser.getByRole('button', { name: 'Вернуть этот текст' }).click()
  await expect(loser.getByLabel('Текст ответа')).toHaveText(theirs)
})

test('what one registers, the other sees at once', async ({ app, window }) => {
  await signIn(window, 'kovaleva')
  const second = await newWindow(app, window)
  await signIn(second, 'gromov')
  await openSection(second, 'Журнал')
  await expect(second.getByText('14 обращений')).toBeVisible()
  await openSection(window, 'Регистрация')
  await cardField(window, 'Заявитель').fill('Быстрова Анна Ивановна')
  await cardField(window, 'Краткое содержание').fill('Просит выслать квитанцию')
  await window.keyboard.press('Control+Enter')
  await expect(second.getByText('15 обращений')).toBeVisible()
  await expect(second.getByRole('grid').getByText('Быстрова А.И.')).toBeVisible()
})

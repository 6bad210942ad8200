import { readFileSync } from 'node:fs'
import path from 'node:path'
import { FIRST_DRAFT } from './demo/texts.ts'
import { expect } from './support/expect.ts'
import { openTab, settled } from './support/navigation.ts'
import { pickToSign, returnLetter } from './support/queues.ts'
import { expectSaved, openReply, pasteInto, submitLetter, writeLetter } from './support/reply.ts'
import { overflowing, seriousProblems } from './support/screens.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

const WORD = readFileSync(path.join(import.meta.dirname, '../renderer/reply/editor/fixtures/word-letter.html'), 'utf8')

test('a letter with looks, a list, tables and words from Word goes to the signer, comes back with a remark to its place, is corrected and compared', async ({ window }) => {
  await signIn(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  await writeLetter(window, { ...FIRST_DRAFT, body: 'Сообщаем, что по Вашему обращению проведена проверка прибора учёта и плата пересчитана.' })
  const body = window.getByLabel('Текст ответа')
  const keyboard = window.keyboard

  await body.press('Control+End')
  await keyboard.type(' ')
  await keyboard.press('Control+b')
  await keyboard.type('Перерасчёт — 412 руб.')
  await keyboard.press('Control+b')
  await keyboard.press('Enter')
  await keyboard.type('1. показания проверены')
  await keyboard.press('Enter')
  await keyboard.type('пени сняты')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await window.getByRole('button', { name: 'Таблица', exact: true }).click()
  await window.getByRole('menuitem', { name: 'Таблица в 2 столбца' }).click()
  await expect(body.getByRole('columnheader')).toHaveCount(2)
  for (const cell of ['Месяц', 'Сумма', 'октябрь', '412']) {
    await keyboard.type(cell)
    await keyboard.press('Tab')
  }
  await expect(body.getByRole('row')).toHaveText([/^Месяц\s*Сумма$/u, /^октябрь\s*412$/u, ''])
  await expect(body.locator('strong')).toHaveText('Перерасчёт — 412 руб.')
  await expect(body.locator('ol li')).toHaveText(['показания проверены', 'пени сняты'])

  await keyboard.press('Control+End')
  await pasteInto(body, { 'text/html': WORD })
  await expect(body.getByRole('table')).toHaveCount(2)
  await expect(body).toContainText('сентябрь 2026')
  await expect(body).not.toContainText('mso')
  await expect(body.locator('font, a, img, [style*="color"]')).toHaveCount(0)
  await pasteInto(body, { 'text/html': '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>' })
  await expect(window.getByRole('alert').filter({ hasText: 'Картинка в текст письма не вставляется' })).toBeVisible()
  await expectSaved(window)
  await settled(window)
  expect({ problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ problems: [], sideways: [] })
  await keyboard.press('Tab')
  await expect(window.getByLabel('Приложение')).toBeFocused()
  await submitLetter(window)

  await changePerson(window, 'gromov')
  await pickToSign(window, CASES.inWork)
  await keyboard.press('r')
  const text = window.getByRole('textbox', { name: 'Текст письма' })
  await text.focus()
  await keyboard.press('Control+Home')
  for (let word = 0; word < 2; word += 1) await keyboard.press('Control+Shift+ArrowRight')
  await keyboard.press('Shift+ArrowLeft')
  await keyboard.press('Enter')
  const remarks = window.getByRole('list', { name: 'Замечания к местам письма' })
  await expect(remarks.getByRole('listitem')).toContainText('«Сообщаем»')
  await keyboard.type('Начните с сути')
  await text.getByText('Итого').selectText()
  await text.press('Enter')
  await remarks.getByLabel(/^Замечание к «Итого/u).fill('Итог — в отдельной строке')
  await window.getByLabel('Что исправить').fill('В целом верно')
  await settled(window)
  expect({ problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ problems: [], sideways: [] })
  await returnLetter(window)

  await changePerson(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  const cards = window.getByRole('article')
  await expect(cards).toHaveText([/Начните с сути/u, /Итог — в отдельной строке/u, /В целом верно/u])
  await expect(body.locator('.letter-remark').first()).toHaveText('Сообщаем')
  await cards.first().getByRole('button', { name: 'Показать в тексте' }).click()
  await expect(body).toBeFocused()
  await keyboard.type('Отвечаем')
  await expect(cards.first()).toContainText('Этих слов в тексте уже нет.')
  await expectSaved(window)
  for (let left = 3; left > 0; left -= 1) {
    await window.getByRole('checkbox', { name: 'Исправлено', exact: true }).first().click()
    await expect(window.getByRole('checkbox', { name: 'Исправлено', exact: true })).toHaveCount(left - 1)
  }
  await expect(body.locator('.letter-remark')).toHaveCount(0)
  await openTab(window, 'Версии')
  await window.getByRole('list', { name: 'Версии письма' }).getByRole('button', { name: /^Версия/u }).nth(1).click()
  const view = window.getByRole('region', { name: 'Просмотр' })
  await expect(view.locator('ins')).toHaveText(['Отвечаем'])
  await expect(view.locator('del')).toHaveText(['Сообщаем'])
  await submitLetter(window)
})

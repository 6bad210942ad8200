import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { FIRST_DRAFT } from './demo/texts.ts'
import { act } from './support/decisions.ts'
import { openCase, openSection, openTab, pickFrom, settled } from './support/navigation.ts'
import { FIXTURES } from './support/office.ts'
import { fillDispatch, pickFromQueue, pickToSend, recordDispatch } from './support/queues.ts'
import { openReply, writeLetter } from './support/reply.ts'
import { changePerson, signIn } from './support/session.ts'
import { seriousProblems } from './support/screens.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

test('a letter is visaed by the head of the unit, printed, signed by hand, scanned back and sent', async ({ window }) => {
  await signIn(window, 'admin')
  await openSection(window, 'Настройки')
  await window.getByRole('link', { name: 'Согласование' }).click()
  await pickFrom(window, 'Перед подписью нужно согласование', 'Руководителя подразделения')
  await expect(window.getByText('Согласование: руководителя подразделения')).toBeVisible()

  await pickFrom(window, 'Отдел расчётов', 'Орлов Д.И.')
  await expect(window.getByText('Руководитель подразделения изменён')).toBeVisible()

  await changePerson(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  await writeLetter(window, FIRST_DRAFT)
  await toVisa(window)

  await changePerson(window, 'orlov')
  await pickFromQueue(window, 'На согласовании', 'Письма на согласовании', CASES.inWork)
  expect(await seriousProblems(window)).toEqual([])
  await window.keyboard.press('r')
  await window.getByLabel('Что исправить').fill('Добавьте номер акта')
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText(`Письмо по ${CASES.inWork} возвращено`)).toBeVisible()

  await changePerson(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  await expect(window.getByText('Добавьте номер акта').first()).toBeVisible()
  await writeLetter(window, { body: `${FIRST_DRAFT.body}\nАкт № 17.` })
  await toVisa(window)

  await changePerson(window, 'orlov')
  await pickFromQueue(window, 'На согласовании', 'Письма на согласовании', CASES.inWork)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText(`Письмо по ${CASES.inWork} согласовано и передано на подпись.`)).toBeVisible()

  await changePerson(window, 'gromov')
  // He has a key and signs this one by hand all the same.
  await pickFromQueue(window, 'На подпись', 'Письма на подпись', CASES.inWork)
  await expect(window.getByText(/^Орлов Д\.И\., руководитель подразделения: согласовано/u)).toBeVisible()
  await window.getByRole('link', { name: 'Подписать на бумаге…' }).click()
  await expect(window.getByLabel('Кто подпишет')).toContainText('(вы)')
  await window.getByRole('button', { name: /^Присвоить номер/u }).click()
  const outgoing = `${CASES.inWork}/1`
  await expect(window.getByRole('heading', { name: new RegExp(`^Письмо № ${outgoing} от`, 'u') })).toBeVisible()
  await settled(window)

  // The clerk finds a slip of the pen: the number is annulled, the next print takes another.
  await changePerson(window, 'kovaleva')
  await pickFromQueue(window, 'Подпись на бумаге', 'Письма на бумаге', outgoing)
  await window.getByRole('button', { name: 'Отменить печать…' }).click()
  await window.getByLabel('Почему печать отменяется').fill('Лист испорчен')
  await window.getByRole('button', { name: 'Аннулировать номер' }).click()
  await expect(window.getByText(`Печать отменена, номер ${outgoing} аннулирован.`)).toBeVisible()
  await openCase(window, CASES.inWork)
  await act(window, 'Напечатать на подпись')
  await window.getByRole('button', { name: /^Присвоить номер/u }).click()
  const next = `${CASES.inWork}/2`
  await expect(window.getByRole('heading', { name: new RegExp(`^Письмо № ${next} от`, 'u') })).toBeVisible()
  await window.locator('input[type=file]').first().setInputFiles([path.join(FIXTURES, 'scans/letter-typed.jpg')])
  await expect(window.getByRole('button', { name: 'Напечатанное' })).toBeVisible()
  await settled(window)
  expect(await seriousProblems(window)).toEqual([])
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText(`Оригинал письма № ${next} приложен`)).toBeVisible()

  await pickToSend(window, next)
  await expect(window.getByText('Скан оригинала')).toBeVisible()
  await fillDispatch(window, { proof: 'с ящика priemnaya@example.com' })
  await recordDispatch(window)
  await openCase(window, CASES.inWork)
  await settled(window)
  await expect(window.getByText('Подписано собственноручно, скан не изменён')).toBeVisible()
  await openTab(window, 'История')
  await expect(window.getByRole('region', { name: 'История' }).getByText('Приложен оригинал, подписанный на бумаге')).toBeVisible()
})

async function toVisa(page: Page): Promise<void> {
  await settled(page)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Отозвать с согласования' }).waitFor()
}

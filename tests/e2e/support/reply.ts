import type { Locator, Page } from '@playwright/test'
import { expect } from './expect.ts'
import { expectNews, openCase, pickFrom, settled } from './navigation.ts'

export interface LetterToWrite {
  readonly subject?: string
  readonly body: string
  readonly attachments?: string
  readonly result?: string
  readonly justified?: string
}

/** From the card of the case to its letter: a clean sheet, or a text to begin with. */
export async function beginReply(page: Page, number: string, start: string | RegExp = 'Чистый лист'): Promise<void> {
  await openReply(page, number)
  await page.getByRole('list', { name: 'Шаблоны ответа' }).getByRole('button', { name: start }).click()
  await page.getByLabel('Текст ответа').waitFor()
}

export async function openReply(page: Page, number: string): Promise<void> {
  await openCase(page, number)
  await page.getByRole('link', { name: /^(Готовить|Открыть) ответ$/u }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Ответ на обращение' }).waitFor()
}

/** Writes the letter field by field and waits until it is kept. */
export async function writeLetter(page: Page, letter: LetterToWrite): Promise<void> {
  if (letter.subject !== undefined) await page.getByLabel('Заголовок').fill(letter.subject)
  await writeText(page, letter.body)
  if (letter.attachments !== undefined) await page.getByLabel('Приложение').fill(letter.attachments)
  await pickFrom(page, 'Результат', letter.result ?? 'Разъяснено')
  await pickFrom(page, 'Обоснованность', letter.justified ?? 'Не обоснованно')
  await expectSaved(page)
}

/** Puts plain text in place of the whole text of the letter, the way it is pasted; «1. » and «- » at the start of lines make lists. */
export async function writeText(page: Page, text: string): Promise<void> {
  const field = page.getByLabel('Текст ответа')
  await field.press('Control+A')
  await field.press('Delete')
  await pasteInto(field, { 'text/plain': text })
}

/** What Ctrl+V brings from another program. */
export async function pasteInto(field: Locator, brought: Readonly<Record<string, string>>): Promise<void> {
  await field.focus()
  await field.evaluate((element, data) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(data)) clipboardData.setData(type, text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, brought)
}

export const expectSaved = (page: Page) => expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved')

/** Ctrl+Enter: the letter goes to the queue of the deputy director. */
export async function submitLetter(page: Page): Promise<void> {
  await settled(page)
  await page.keyboard.press('Control+Enter')
  await expectNews(page, /передан на подпись/u)
  await page.getByRole('button', { name: 'Отозвать с подписи' }).waitFor()
}

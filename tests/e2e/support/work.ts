import type { Page } from '@playwright/test'

/** What people do with their hands in the window, in the words of the screen. */

export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: new RegExp(`^${name}`, 'u') }).click()
}

export interface CardToType {
  readonly channel?: string
  readonly type?: string
  readonly applicant?: string
  readonly anonymous?: boolean
  readonly account?: string
  readonly phone?: string
  readonly address?: string
  readonly summary: string
  readonly topic?: string
  readonly replyChannel?: string
  readonly executor?: string
  readonly files?: readonly string[]
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]:not([aria-hidden="true"])`).first()

/** A choice made by typing its beginning and leaving the field. */
export async function choose(page: Page, name: string, words: string): Promise<void> {
  const input = field(page, name)
  await input.click()
  await input.fill(words)
  await page.getByRole('option').first().waitFor()
  await input.press('Tab')
}

/** Fills the card beside its source; nothing is sent yet. */
export async function fillCard(page: Page, card: CardToType): Promise<void> {
  await openSection(page, 'Регистрация')
  await page.getByRole('region', { name: 'Карточка' }).waitFor()
  if (card.files !== undefined) {
    await page.locator('input[type="file"]').first().setInputFiles([...card.files])
    await page.getByRole('region', { name: 'Источник' }).locator('img, canvas, iframe').first().waitFor()
  }
  if (card.channel !== undefined) await choose(page, 'channel', card.channel)
  if (card.type !== undefined) await choose(page, 'type', card.type)
  if (card.anonymous === true) await choose(page, 'applicantKind', 'Анонимно')
  if (card.applicant !== undefined) await field(page, 'person').fill(card.applicant)
  if (card.account !== undefined) await field(page, 'accountNumber').fill(card.account)
  if (card.phone !== undefined) await field(page, 'phones').fill(card.phone)
  if (card.address !== undefined) await field(page, 'address').fill(card.address)
  await field(page, 'summary').fill(card.summary)
  if (card.topic !== undefined) {
    const topics = page.getByLabel(/^Тем/u).first()
    await topics.fill(card.topic)
    await page.getByRole('option').first().waitFor()
    await topics.press('Enter')
  }
  if (card.replyChannel !== undefined) await choose(page, 'replyChannel', card.replyChannel)
  if (card.executor !== undefined) await choose(page, 'executorId', card.executor)
}

/** Sends the card and answers the number that stands large on the screen. */
export async function register(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter')
  const done = page.getByRole('region', { name: 'Обращение зарегистрировано' })
  await done.waitFor()
  return (await done.getByText(/^[А-Я]{1,2}-\d{4}\/\d{2}$/u).first().innerText()).trim()
}

/** Jumps to a case by its number, as Ctrl+K does. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(number)
  await page.getByRole('option', { name: new RegExp(number, 'u') }).first().click()
  await page.getByRole('heading', { name: new RegExp(number, 'u') }).first().waitFor()
}

export interface ReplyToWrite {
  readonly subject: string
  readonly body: string
  readonly result?: string
  readonly justified?: string
}

/** Writes the reply of the open case on a clean sheet and waits until it is saved. */
export async function writeReply(page: Page, reply: ReplyToWrite): Promise<void> {
  const sheet = page.getByRole('button', { name: /Чистый лист/u })
  const subject = page.getByLabel('Заголовок')
  await sheet.or(subject).first().waitFor()
  if (await sheet.isVisible()) await sheet.click()
  await subject.fill(reply.subject)
  await page.locator('#reply-body').fill(reply.body)
  await chooseFrom(page, 'Результат', reply.result ?? 'Разъяснено')
  await chooseFrom(page, 'Обоснованность', reply.justified ?? 'Не обоснованно')
  await page.locator('[data-save-state="saved"]').waitFor()
}

async function chooseFrom(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('выйти')
  await page.getByRole('option', { name: /Выйти/u }).first().click()
  await page.getByLabel('Имя для входа').waitFor()
}

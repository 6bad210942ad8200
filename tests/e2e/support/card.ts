import type { Locator, Page } from '@playwright/test'
import { expect } from './expect.ts'
import { openSection } from './navigation.ts'

export interface CardToType {
  readonly channel?: string
  readonly type?: string
  readonly kind?: string
  readonly applicant?: string
  readonly account?: string
  readonly phone?: string
  readonly email?: string
  readonly address?: string
  readonly index?: string
  readonly summary?: string
  readonly topic?: string
  readonly replyChannel?: string
  readonly executor?: string
  readonly resolution?: string
}

const NUMBER = /^[А-ЯЁ]{1,3}-\d{4}\/\d{2}$/u

export const cardRegion = (page: Page): Locator => page.getByRole('region', { name: 'Карточка' })

/** A field of the card by its label, in registration and in correction; a suggested one says its source after a dash. */
export function cardField(page: Page, label: string): Locator {
  const name = new RegExp(`^${label}( — |$)`, 'u')
  const desk = page.getByRole('main')
  return desk.getByRole('textbox', { name }).or(desk.getByRole('combobox', { name })).first()
}

/** A choice made by typing its beginning and leaving the field. */
export async function choose(field: Locator, beginning: string): Promise<void> {
  await field.click()
  await field.fill(beginning)
  await offered(field)
  await field.press('Tab')
  await expect(field).toHaveValue(new RegExp(`^${beginning}`, 'iu'))
}

/** Waits for the list that hangs under this very field, and for the option that Enter would take. */
export async function offered(field: Locator): Promise<void> {
  await expect(field).toHaveAttribute('aria-controls', /./u)
  await field.page().locator(`[id="${await field.getAttribute('aria-controls')}"]`).getByRole('option').first().waitFor()
  await expect(field).toHaveAttribute('aria-activedescendant', /./u)
}

/** Types the card in the order in which a letter is read; what is not named stays as it is. */
export async function fillCard(page: Page, card: CardToType): Promise<void> {
  await cardRegion(page).waitFor()
  const pick = async (label: string, words: string | undefined) => words !== undefined && choose(cardField(page, label), words)
  const type = async (label: string, words: string | undefined) => words !== undefined && cardField(page, label).fill(words)
  await pick('Канал', card.channel)
  await pick('Вид', card.type)
  await pick('Кто обращается', card.kind)
  await type('Заявитель', card.applicant)
  await type('Лицевой счёт', card.account)
  await type('Телефон', card.phone)
  await type('Эл. почта', card.email)
  await type('Почтовый адрес', card.address)
  await type('Индекс', card.index)
  await type('Краткое содержание', card.summary)
  if (card.topic !== undefined) await addTopic(page, card.topic)
  await pick('Ответ направить', card.replyChannel)
  await pick('Исполнитель', card.executor)
  await type('Резолюция', card.resolution)
}

async function addTopic(page: Page, words: string): Promise<void> {
  const topics = cardField(page, 'Тема')
  await topics.fill(words)
  await offered(topics)
  await topics.press('Enter')
  await expect(cardRegion(page).getByRole('button', { name: new RegExp(`^${words} `, 'u') })).toBeVisible()
  await topics.press('Tab')
}

/** Opens an empty card, whatever was on the screen before. */
export async function newCard(page: Page): Promise<void> {
  const another = page.getByRole('button', { name: /^Ещё одно/u })
  if (await another.isVisible()) await another.click()
  else await openSection(page, 'Регистрация')
  await cardRegion(page).waitFor()
}

/** The number above the card, made anew while the applicant is being typed. */
export const expectNextNumber = (page: Page, number: RegExp) => expect(page.getByRole('main').getByText('Следующий номер')).toHaveText(number)

/** Sends the card and answers the number that stands large on the screen. */
export async function register(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter')
  return registeredNumber(page)
}

export async function registeredNumber(page: Page): Promise<string> {
  const done = page.getByRole('region', { name: 'Обращение зарегистрировано' })
  return (await done.getByText(NUMBER).first().innerText()).trim()
}

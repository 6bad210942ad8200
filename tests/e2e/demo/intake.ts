import path from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, formatRuDate } from '../../../domain/calendar-date.ts'
import { cardRegion, expectNextNumber, fillCard, newCard, register } from '../support/card.ts'
import { fillProposal, sendProposal } from '../support/decisions.ts'
import { closeNews, openSection, openTab, todayOnScreen } from '../support/navigation.ts'
import { putFiles, putMessage } from '../support/sources.ts'
import type { Album } from './album.ts'
import { sampleMessage } from './messages.ts'
import { PAPER_CARD } from './texts.ts'

/** The paper letter: scan beside the card, every field, an executor and a resolution. */
export async function registerPaperLetter(page: Page, album: Album, fixtures: string): Promise<string> {
  await openSection(page, 'Регистрация')
  await album.take('registration-empty')
  await putFiles(page, [path.join(fixtures, 'scans/letter-typed.jpg')])
  await fillCard(page, PAPER_CARD)
  await album.take('letter-card')
  await cardRegion(page).getByRole('button', { name: 'почему?' }).click()
  await album.take('letter-why-this-date')
  const number = await register(page)
  await album.take('letter-registered')
  return number
}

/** The e-mail fills its own card; the clerk checks it and names an executor. */
export async function registerMessage(page: Page, album: Album, fixtures: string): Promise<string> {
  await newCard(page)
  await putMessage(page, sampleMessage(fixtures, '01-plain-utf8.eml'))
  await expectNextNumber(page, /Р-\d{4}/u)
  await album.take('mail-fills-the-card')
  await fillCard(page, { topic: '01', executor: 'Счётчикова', resolution: 'Проверить передачу показаний, ответить' })
  const number = await register(page)
  await album.take('mail-registered')
  return number
}

/** A claim with attachments, one of them dangerous. */
export async function registerClaim(page: Page, album: Album, fixtures: string): Promise<string> {
  await newCard(page)
  const written = formatRuDate(addDays(await todayOnScreen(page), -16))
  await putMessage(page, sampleMessage(fixtures, '12-claim-with-attachments.eml', `Претензия исх. № 17 от ${written}`))
  await fillCard(page, { topic: '14', executor: 'Титова', resolution: 'Сверить объём, подготовить ответ на претензию' })
  await openTab(page, /exe/u)
  await album.take('claim-quarantined-file')
  return register(page)
}

interface Doubtful {
  readonly scan: string
  readonly summary: string
  readonly topic: string
  readonly ground: string
  readonly reason: string
}

/** A letter that cannot be answered: registered all the same, then proposed for a decision. */
async function registerDoubtful(page: Page, album: Album, fixtures: string, { scan, summary, topic, ground, reason }: Doubtful): Promise<string> {
  await newCard(page)
  await putFiles(page, [path.join(fixtures, 'scans', `${scan}.jpg`)])
  await fillCard(page, { channel: 'Почта', type: 'Заявление', kind: 'Анонимно', summary, topic })
  await expectNextNumber(page, /АН-\d{4}/u)
  await album.take(`${scan}-card`)
  await page.getByRole('button', { name: 'Предложить «без действий»' }).click()
  await fillProposal(page, { ground, reason })
  await album.take(`${scan}-proposal`)
  const number = await page.getByRole('heading', { level: 1 }).innerText()
  await sendProposal(page)
  await closeNews(page)
  return number
}

export const registerIllegible = (page: Page, album: Album, fixtures: string) =>
  registerDoubtful(page, album, fixtures, { scan: 'letter-illegible', summary: 'Рукопись не поддаётся прочтению', topic: '99', ground: 'Текст не поддаётся', reason: 'Письмо промокло в пути: ни текст, ни подпись, ни адрес прочитать нельзя' })

export const registerWithoutContacts = (page: Page, album: Album, fixtures: string) =>
  registerDoubtful(page, album, fixtures, { scan: 'letter-no-contacts', summary: 'Вечером на улице низкое напряжение, подпись «Житель»', topic: '04.01', ground: 'Не указаны контактные', reason: 'Ни имени, ни адреса, ни телефона в письме и на конверте нет' })

/** Insulting words around a real question: proposed as abuse, and the deputy director will say no. */
export async function registerInsulting(page: Page, album: Album, fixtures: string): Promise<string> {
  await newCard(page)
  await putMessage(page, sampleMessage(fixtures, '09-insulting-but-substantive.eml'))
  await fillCard(page, { topic: '02' })
  const number = await register(page)
  await page.getByRole('button', { name: /^Открыть карточку/u }).click()
  await page.getByRole('button', { name: 'Действия' }).click()
  await page.getByRole('menuitem', { name: 'Предложить решение' }).click()
  await fillProposal(page, { ground: 'Нецензурные', fragment: 'Вы все там жульё и тупые бараны!', reason: 'Оскорбления в адрес сотрудников' })
  await album.take('insulting-proposal')
  await sendProposal(page)
  await closeNews(page)
  return number
}

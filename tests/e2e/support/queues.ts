import type { Page } from '@playwright/test'
import { TRAINING_KEY_PASSWORD } from '../../../service/setup/trainingPeople.ts'
import { expect } from './expect.ts'
import { openSection, settled } from './navigation.ts'

/** Comes to one case in the queue of a section. */
export async function pickFromQueue(page: Page, section: string, list: string, number: string): Promise<void> {
  await openSection(page, section)
  await page.getByRole('navigation', { name: list }).getByRole('button', { name: number }).click()
  await settled(page)
}

export const pickToSign = (page: Page, number: string) => pickFromQueue(page, 'На подпись', 'Письма на подпись', number)
export const pickToDecide = (page: Page, number: string) => pickFromQueue(page, 'Решения', 'Ждут решения', number)
export const pickToSend = (page: Page, outgoing: string) => pickFromQueue(page, 'Отправка ответов', 'Письма к отправке', outgoing)

/** Types the password of the key when it is asked for, and signs; answers the outgoing number. */
export async function signLetter(page: Page, { patience = 30_000 } = {}): Promise<string> {
  const key = page.getByLabel('Пароль ключа подписи', { exact: true })
  if (await key.isVisible()) await key.fill(TRAINING_KEY_PASSWORD)
  await page.getByRole('button', { name: /^Подписать/u }).click()
  const note = page.getByRole('status').filter({ hasText: 'подпись проверена' })
  await expect(note).toBeVisible({ timeout: patience })
  return /№ ([^,]+),/u.exec(await note.innerText())?.[1] ?? ''
}

export async function typeRemarks(page: Page, remarks: string): Promise<void> {
  await page.getByRole('button', { name: /^Вернуть с замечаниями/u }).click()
  await page.getByLabel('Что исправить').fill(remarks)
}

export async function returnLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Вернуть с замечаниями/u }).click()
  await expect(page.getByRole('status').filter({ hasText: 'возвращено с замечаниями' })).toBeVisible()
}

export interface WayOut {
  readonly postalId?: string
  readonly proof?: string
}

export async function fillDispatch(page: Page, { postalId, proof }: WayOut): Promise<void> {
  if (postalId !== undefined) await page.getByLabel(/^ШПИ/u).fill(postalId)
  if (proof !== undefined) await page.getByLabel('Подтверждение').fill(proof)
}

export async function recordDispatch(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Срок остановлен' })).toBeVisible()
}

import type { Page } from '@playwright/test'
import { expect } from '../support/expect.ts'
import { openSection, settled } from '../support/navigation.ts'
import { changePerson } from '../support/session.ts'
import type { Album } from './album.ts'

/** Lists and boards as they stand at the end of the day. */
export async function lookAtLists(page: Page, album: Album): Promise<void> {
  await openSection(page, 'Журнал')
  await settled(page)
  await album.take('journal')
  await page.getByRole('searchbox', { name: 'Поиск' }).fill('перерасчёт')
  await expect(page.getByRole('button', { name: 'Сбросить отбор' })).toBeVisible()
  await settled(page)
  await album.take('journal-search')
  await openSection(page, 'Контроль сроков')
  await settled(page)
  await album.take('control-board')
  await openSection(page, 'Мой день')
  await settled(page)
  await album.take('clerk-day-at-the-end')
}

export async function lookAtSettings(page: Page, album: Album): Promise<void> {
  await changePerson(page, 'admin')
  await openSection(page, 'Настройки')
  const sections = page.getByRole('navigation', { name: 'Разделы настроек' })
  for (const [section, picture] of [['Пользователи', 'users'], ['Правила сроков', 'rules'], ['Календарь', 'calendar'], ['Организация', 'organisation'], ['Ключ подписи', 'keys']] as const) {
    await sections.getByRole('link', { name: section }).click()
    await settled(page)
    await album.take(`settings-${picture}`)
  }
}

/** The auditor reads every record and has the whole chain checked. */
export async function checkAudit(page: Page, album: Album): Promise<void> {
  await changePerson(page, 'auditor')
  await openSection(page, 'Журнал действий')
  await page.getByRole('button', { name: 'Проверить цепочку' }).click()
  await expect(page.getByText('Цепочка цела')).toBeVisible({ timeout: 30_000 })
  await settled(page)
  await album.take('audit-chain')
}

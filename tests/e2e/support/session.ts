import type { Page } from '@playwright/test'
import { TRAINING_PASSWORD } from '../../../service/setup/trainingPeople.ts'
import { callCommand } from './navigation.ts'

/** Fills an empty store by the wizard and comes to the sign-in page. */
export async function foundTraining(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Создать учебную базу' }).click()
  await goToSignIn(page)
}

/** From «Учебная база готова» to the sign-in page. */
export async function goToSignIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Перейти ко входу' }).click({ timeout: 90_000 })
  await page.getByLabel('Имя для входа').waitFor()
}

export async function signIn(page: Page, login: string, password = TRAINING_PASSWORD): Promise<void> {
  const enter = page.getByRole('button', { name: 'Войти', exact: true })
  await enter.waitFor()
  await page.getByLabel('Имя для входа').fill(login)
  await page.getByLabel('Пароль', { exact: true }).fill(password)
  await enter.click()
  await page.getByRole('navigation', { name: 'Разделы' }).waitFor()
}

export async function signOut(page: Page): Promise<void> {
  await callCommand(page, 'выйти', 'Выйти')
  await page.getByLabel('Имя для входа').waitFor()
}

/** The next person sits down at the same desk. */
export async function changePerson(page: Page, login: string): Promise<void> {
  await signOut(page)
  await signIn(page, login)
}

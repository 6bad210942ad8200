import type { Page } from '@playwright/test'
import { choose } from './card.ts'
import { expect } from './expect.ts'
import { expectNews, openCase } from './navigation.ts'

export interface ProposalToWrite {
  readonly ground: string
  readonly reason: string
  readonly fragment?: string
  readonly redirectTo?: string
}

/** Opens a case and proposes to close it. */
export async function propose(page: Page, number: string, proposal: ProposalToWrite): Promise<void> {
  await openCase(page, number)
  await act(page, 'Предложить решение')
  await fillProposal(page, proposal)
  await sendProposal(page)
}

/** Fills «Предложить решение» beside the open case; nothing is sent yet. */
export async function fillProposal(page: Page, { ground, reason, fragment, redirectTo }: ProposalToWrite): Promise<void> {
  const form = page.getByRole('region', { name: 'Предложить решение' })
  await choose(form.getByRole('combobox', { name: 'Основание' }), ground)
  if (fragment !== undefined) await form.getByLabel('Слова из обращения').fill(fragment)
  if (redirectTo !== undefined) await form.getByLabel('Кому передать').fill(redirectTo)
  await form.getByLabel('Обоснование').fill(reason)
}

export async function sendProposal(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Предложить(?! решение| «)/u }).click()
  await expectNews(page, /Предложение передано заместителю/u)
}

/** «Действия» of the open case, and one line of it. */
export async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Действия' }).click()
  await page.getByRole('menuitem', { name }).click()
}

export async function acceptProposal(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${button}`, 'u') }).click()
  await expectNews(page, /закрыто|оставлено без ответа|перенаправлено/u)
}

export async function rejectProposal(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: /^Отклонить/u }).click()
  await page.getByLabel('Почему предложение отклонено').fill(note)
  await page.getByRole('button', { name: /^Отклонить/u }).click()
  await expect(page.getByRole('status').filter({ hasText: 'отклонено' }).first()).toBeVisible()
}

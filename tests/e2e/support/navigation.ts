import type { Page } from '@playwright/test'
import { expect } from './expect.ts'

const TITLES: Readonly<Record<string, string>> = { Регистрация: 'Новое обращение' }

/** Waits until the option is the one that Enter would take: a list may be drawn a moment before its first line is marked. */
export const marked = (page: Page, option: string | RegExp) => page.getByRole('option', { name: option }).and(page.locator('.Mui-focused')).waitFor()

/**
 * Takes an option of a drop-down list. Opened by a key: a list of MUI opened by the mouse closes again when the button is
 * released beside it, as it is when saving moves the field between the press and the release.
 */
export async function pickFrom(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).press('Enter')
  await page.getByRole('option', { name: option, exact: true }).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
}

/** Ctrl+K, the beginning of a word, Enter on what is offered. */
export async function callCommand(page: Page, words: string, option: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByLabel('Поиск', { exact: true }).first().fill(words)
  await page.getByRole('option', { name: option }).first().click()
}

export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: new RegExp(`^${name}(?! действий)`, 'u') }).click()
  await page.getByRole('heading', { level: 1, name: TITLES[name] ?? name, exact: true }).waitFor()
}

/** Jumps to a case by its number. */
export async function openCase(page: Page, number: string): Promise<void> {
  await callCommand(page, number, new RegExp(number, 'u'))
  await page.getByRole('heading', { level: 1, name: number }).waitFor()
}

export async function openTab(page: Page, name: RegExp | string): Promise<void> {
  await page.getByRole('tab', { name }).click()
}

/** What the program said it had just done. */
export async function expectNews(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible()
}

/** Puts the note about what was done away before it goes by itself. */
export async function closeNews(page: Page): Promise<void> {
  const news = page.locator('.MuiSnackbar-root')
  await news.getByRole('button', { name: 'Закрыть' }).click()
  await expect(news).toHaveCount(0)
}

/** The day in the top bar, as YYYY-MM-DD. */
export async function todayOnScreen(page: Page): Promise<string> {
  const text = await page.getByRole('banner').first().innerText()
  const [, day = '', month = '', year = ''] = /(\d{2})\.(\d{2})\.(\d{4})/u.exec(text) ?? []
  return `${year}-${month}-${day}`
}

/** Everything asked for has come: no skeletons, no bars on the move, pictures and pages drawn. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const moving = document.querySelector('.MuiSkeleton-root, [role="progressbar"]:not([aria-valuenow])')
    const undrawn = [...document.querySelectorAll('img')].some((image) => !image.complete)
    // A canvas nobody has drawn on yet keeps the size it was born with.
    const blank = [...document.querySelectorAll('[data-page="1"] canvas')].some((canvas) => canvas instanceof HTMLCanvasElement && canvas.checkVisibility() && canvas.width === 300 && canvas.height === 150)
    // A button on its way from one colour to another is judged by neither.
    const changing = document.getAnimations().some((animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().iterations !== Infinity)
    return moving === null && !undrawn && !blank && !changing && document.fonts.status === 'loaded'
  })
}

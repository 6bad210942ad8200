import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, type ElectronApplication, type Page } from '@playwright/test'
import { choose } from './support/card.ts'
import { openSection } from './support/navigation.ts'
import { openOffice } from './support/office.ts'
import { signIn } from './support/session.ts'
import { copyOf, test } from './support/test.ts'
import { CASES } from './support/training.ts'
import { newWindow } from './support/windows.ts'

/** The office works round the clock: the hour at which the tests run is nobody's business. */
function neverClosed(data: string): void {
  const db = new DatabaseSync(path.join(data, 'store', 'appeals.sqlite'))
  db.prepare(`insert into settings (key, value, version, changed_at) values ('reminders', ?, 1, '2026-11-23T06:00:00.000Z')`).run(JSON.stringify({ from: '00:00', to: '23:59', shortenedTo: '23:59' }))
  db.close()
}

declare global {
  // What the desktop was asked to show; kept in main by the test.
  var shownOnDesktop: { title: string; body: string; click: () => void }[]
}

/** No window is in front, and the desktop notes what it is asked to show. */
async function noteDesktop(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow, Notification }) => {
    globalThis.shownOnDesktop = []
    BrowserWindow.getFocusedWindow = () => null
    Notification.isSupported = () => true
    Notification.prototype.show = function show(this: Electron.Notification) {
      globalThis.shownOnDesktop.push({ title: this.title, body: this.body, click: () => this.emit('click') })
    }
  })
}

const lookAway = (page: Page) => page.evaluate(() => void Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true }))

const onDesktop = (app: ElectronApplication) => app.evaluate(() => globalThis.shownOnDesktop.map(({ title, body }) => `${title} | ${body}`))
const openList = async (page: Page) => {
  await page.keyboard.press('F3')
  return page.getByRole('dialog', { name: 'Напоминания' })
}

test('the morning is told once on the desktop; cases handed over on the board remind their new executor there and leave the old one', async ({ training }) => {
  const data = copyOf(training)
  neverClosed(data)
  const { app, page, thrown, close } = await openOffice({ data })
  try {
    await page.getByLabel('Имя для входа').waitFor()
    await noteDesktop(app)
    await lookAway(page)
    await signIn(page, 'schetchikova')

    // The morning: one message, with numbers and days only.
    await expect.poll(() => onDesktop(app)).toEqual([expect.stringMatching(/^Сводка на 23\.11\.2026: .*1 сегодня.* \| .*К-0003\/26: сегодня/u)])
    await expect(page.getByRole('region', { name: 'Утренняя сводка' })).toContainText('1 сегодня')
    const list = await openList(page)
    await expect(list.getByRole('listitem').filter({ hasText: CASES.inWork })).toContainText('подготовить ответ')
    await list.getByRole('button', { name: 'Все прочитаны' }).click()
    await list.press('Escape')
    await expect(page.getByRole('button', { name: 'Напоминания: новых нет' })).toBeVisible()

    // The executor to be is at the next desk and has heard the morning.
    const second = await newWindow(app, page)
    await lookAway(second)
    await signIn(second, 'orlov')
    await expect.poll(async () => (await onDesktop(app)).length).toBe(2)
    const third = await newWindow(app, second)
    await signIn(third, 'gromov')
    await openSection(third, 'Контроль сроков')
    for (const number of [CASES.inWork, CASES.returned]) {
      await third.getByRole('table', { name: 'В работе' }).getByRole('link', { name: number }).focus()
      await third.keyboard.press('Space')
    }
    await expect(third.getByText('выбрано 2')).toBeVisible()
    await choose(third.getByRole('main').getByRole('combobox', { name: 'Исполнитель' }), 'Орлов')
    await third.getByRole('textbox', { name: /Резолюция или причина/u }).fill('На время отпуска')
    await third.keyboard.press('Control+Enter')
    await expect(third.getByRole('region', { name: 'Передано' }).getByRole('button', { name: 'Готово' })).toBeVisible()

    await expect.poll(() => onDesktop(app)).toContainEqual('К-0003/26: сегодня | Подготовить ответ, срок 23.11.2026')
    await expect(await openList(page)).toContainText('Напоминаний нет')
    await expect((await openList(second)).getByRole('listitem').filter({ hasText: CASES.inWork })).toContainText('подготовить ответ')
    await second.keyboard.press('Escape')

    // A click brings the window of the person it was for, and the case.
    await app.evaluate(() => globalThis.shownOnDesktop.find(({ title }) => title === 'К-0003/26: сегодня')?.click())
    await expect(second.getByRole('heading', { level: 1, name: CASES.inWork })).toBeVisible()
    expect((await onDesktop(app)).filter((line) => line.startsWith(CASES.inWork))).toHaveLength(1)
    expect(thrown).toEqual([])
  } finally {
    await close()
  }
})

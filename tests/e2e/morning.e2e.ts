import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { cardField, registeredNumber } from './support/card.ts'
import { callCommandByKeys, messageOnDesk, openTray, press, tabTo, takeMails, traySide } from './support/tray.ts'
import { expectNews } from './support/navigation.ts'
import { FIXTURES, openOffice } from './support/office.ts'
import { signIn } from './support/session.ts'
import { copyOf, test } from './support/test.ts'

const MAIL = path.join(FIXTURES, 'mail')
const SCANS = path.join(FIXTURES, 'scans')
const NEWSLETTER = { name: 'news.eml', mimeType: 'message/rfc822', buffer: Buffer.from('From: News <news@example.net>\r\nSubject: Offers of the week\r\nList-Unsubscribe: <https://example.net/off>\r\nMessage-ID: <news-1@example.net>\r\n\r\nBuy now.\r\n') }

/** Cases the training store begins with. */
const TRAINING = 14

test('the morning: thirty mixed items by keyboard only', async ({ training }) => {
  test.setTimeout(240_000)
  // The last of the sample letters came on the day before.
  const data = copyOf(training)
  const office = await openOffice({ data, today: '2026-12-04' })
  const window = office.page
  await signIn(window, 'kovaleva')

  // Twenty messages: a newsletter, a claim with files, a forwarded appeal, two that cannot be read, one that came twice.
  const mails = readdirSync(MAIL).filter((name) => name.endsWith('.eml')).toSorted().map((name) => path.join(MAIL, name))
  expect(mails).toHaveLength(19)
  await openTray(window)
  await takeMails(window, [NEWSLETTER, ...mails])
  await expect(window.getByRole('tab', { name: 'Ждут решения · 17' })).toBeVisible()
  await expect(window.getByRole('tab', { name: 'Нераспознанные · 2' })).toBeVisible()
  await expect(traySide(window)).toContainText('news@example.net')
  await press(window, 's')
  await expect(window.getByRole('radio', { name: /^Спам/u })).toBeFocused()
  await press(window, 'ArrowDown')
  await expect(window.getByRole('radio', { name: /^Рассылка/u })).toBeChecked()
  await press(window, 'Control+Enter')
  await expectNews(window, /Письмо отложено под № ОТЛ-0001\/26/u)
  await expect(traySide(window)).toContainText('Одно и то же письмо: номер будет один')
  await press(window, 'r')
  const waiting = mails.map((file) => path.basename(file)).filter((name) => !/^1[678]-/u.test(name))
  expect(waiting).toHaveLength(16)
  for (const name of waiting) await registerMessage(window, name)
  await expect(window.getByText('Вся почта разобрана')).toBeVisible()

  // Of the two unreadable ones one is an appeal all the same.
  await press(window, '2')
  await traySide(window).getByText('Исходный файл сохранён без изменений').waitFor()
  await press(window, 'r')
  await window.getByRole('region', { name: 'Карточка' }).waitFor()
  await fill(window, 'Заявитель', 'Неразборов Глеб Ильич')
  await fill(window, 'Краткое содержание', 'Повреждённое письмо, текст прислан повторно по телефону')
  await press(window, 'Control+Enter')
  await expectNews(window, /^Зарегистрировано: Н-0031\/26/u)
  await window.getByRole('tab', { name: 'Нераспознанные · 1' }).waitFor()
  await press(window, '2')
  await traySide(window).getByText('Исходный файл сохранён без изменений').waitFor()
  await press(window, 's')
  await expect(window.getByRole('radio', { name: /^Спам/u })).toBeFocused()
  await press(window, 'Control+Enter')
  await expectNews(window, /Письмо отложено под № ОТЛ-0002\/26/u)

  // Ten letters on paper, four of them scanned.
  await callCommandByKeys(window, 'регистр', 'Регистрация')
  const scans = readdirSync(SCANS).filter((name) => name.endsWith('.jpg')).toSorted().slice(0, 4)
  expect(scans).toHaveLength(4)
  let last = ''
  for (const [index, surname] of ['Ивова', 'Дубов', 'Клёнов', 'Липова', 'Осинин', 'Рябинин', 'Соснова', 'Елин', 'Ольхов', 'Тополева'].entries()) {
    const scan = scans[index]
    // Asked for early: the window has to know that a test will choose the file before the key is pressed.
    const chooser = scan === undefined ? null : window.waitForEvent('filechooser')
    await expect(cardField(window, 'Канал')).toBeFocused()
    await window.getByRole('button', { name: 'почему?' }).waitFor()
    if (scan !== undefined && chooser !== null) {
      await press(window, 'Control+o')
      await (await chooser).setFiles(path.join(SCANS, scan))
      await window.getByRole('region', { name: 'Источник' }).getByRole('tab', { name: scan }).waitFor()
    }
    await fill(window, 'Заявитель', `${surname} Пётр Ильич`)
    await fill(window, 'Почтовый адрес', `г. Пятигорск, ул. Образцовая, д. ${index + 1}`)
    await fill(window, 'Краткое содержание', 'Перерасчёт платы за октябрь')
    await press(window, 'Control+Enter')
    last = await registeredNumber(window)
    await press(window, 'Control+Enter')
  }
  // Sixteen messages, one by hand, ten on paper; the newsletter, the spoilt one and the second delivery have no number of an appeal.
  expect(last).toBe(`Т-00${TRAINING + 16 + 1 + 10}/26`)
  expect(office.thrown).toEqual([])
  await office.close()
  rmSync(data, { recursive: true, force: true })
})

/** Accepts what the message proposes and registers it; who is not named is typed. The next message comes by itself. */
async function registerMessage(page: Page, fileName: string): Promise<void> {
  await messageOnDesk(page, fileName)
  const before = page.url()
  await expect(cardField(page, 'Канал')).toHaveValue('Электронная почта')
  await expect(cardField(page, 'Краткое содержание')).not.toHaveValue('')
  await press(page, 'Alt+Enter', 'Control+Enter')
  const named = page.waitForURL((url) => url.href !== before, { timeout: 30_000 })
  const refused = page.getByText(/^(?:Укажите фамилию|Указано «Анонимно»)/u).first().waitFor({ timeout: 30_000 }).then(() => 'refused' as const, () => null)
  if ((await Promise.race([named.then(() => null), refused])) === 'refused') {
    await page.keyboard.type('Неизвестный')
    await press(page, 'Control+Enter')
  }
  await named
}

async function fill(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, cardField(page, label))
  await page.keyboard.type(words)
}

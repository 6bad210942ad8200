import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { cardField } from './support/card.ts'
import { expectNews, marked, openSection } from './support/navigation.ts'
import { FIXTURES } from './support/office.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { messageOnDesk, openTray, press, takeMails, traySide } from './support/tray.ts'

const sample = (name: string) => path.join(FIXTURES, 'mail', `${name}.eml`)
const subject = (page: Page) => page.getByRole('region', { name: 'Письмо', exact: true })

test('the tray is emptied without the mouse, and every decision is taken back by a key', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openTray(window)
  await takeMails(window, ['01-plain-utf8', '08-stranger-quotes-number', '11-only-from-address', '17-empty', '18-same-message-second-mailbox'].map(sample))
  await expect(window.getByRole('tab', { name: 'Ждут решения · 3' })).toBeVisible()
  await expect(traySide(window)).toContainText('Одно и то же письмо: номер будет один')

  // Set aside and back.
  await press(window, 's')
  await expect(window.getByRole('radio', { name: /^Спам/u })).toBeFocused()
  await press(window, 'Control+Enter')
  await expectNews(window, /Письмо отложено под № ОТЛ-0001\/26/u)
  await expect(subject(window)).toContainText('Вопрос по № К-0407/26')
  await press(window, 'u')
  await expectNews(window, /Письмо снова во входящей почте/u)
  await expect(window.getByRole('tab', { name: 'Ждут решения · 3' })).toBeVisible()

  // Attached to a case and back: the message of the stranger stands first still.
  await expect(subject(window)).toContainText('Вопрос по № К-0407/26')
  await press(window, 'a')
  await window.keyboard.type('Ветров')
  await marked(window, /^В-\d{4}\/26 Ветров/u)
  await press(window, 'Enter', 'Control+Enter')
  await expectNews(window, /Письмо приложено к обращению В-\d{4}\/26/u)
  await press(window, '4')
  await expect(traySide(window)).toContainText('Приложено к обращению')
  await press(window, '1')
  await expect(traySide(window)).toContainText('Карточка по письму')
  await press(window, 'u')
  await expectNews(window, /Письмо снова во входящей почте/u)
  await expect(window.getByRole('tab', { name: 'Ждут решения · 3' })).toBeVisible()

  // Registered one after another: the next one comes by itself.
  await press(window, 'r')
  await messageOnDesk(window, '01-plain-utf8.eml')
  await expect(cardField(window, 'Канал')).toHaveValue('Электронная почта')
  await press(window, 'Alt+Enter', 'Control+Enter')
  await expectNews(window, /^Зарегистрировано: /u)
  await messageOnDesk(window, '08-stranger-quotes-number.eml')

  // What could not be read is registered by hand, its file goes with the card.
  await openTray(window)
  await press(window, '2')
  await expect(traySide(window)).toContainText('Исходный файл сохранён без изменений')
  await press(window, 'r')
  // One card at a time: the one begun above is put away first, its message waits on.
  await expect(window.getByRole('button', { name: 'Закончить её' })).toBeFocused()
  await press(window, 'Tab', 'Enter')
  await messageOnDesk(window, '17-empty.eml')
})

test('taking the same letters again doubles nothing', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Входящая почта')
  const letters = ['01-plain-utf8', '12-claim-with-attachments', '16-not-an-email'].map(sample)
  await takeMails(window, letters)
  await takeMails(window, letters, /уже были приняты 2/u)
  await expect(window.getByRole('tab', { name: 'Ждут решения · 2' })).toBeVisible()
  await expect(window.getByRole('tab', { name: 'Нераспознанные · 1' })).toBeVisible()
})

test('nothing of a message is fetched and nothing of it runs', async ({ window }) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const html = `<p>Видимый текст</p><img src="${outside}/a.gif"><img src="//127.0.0.1/b.gif" onerror="top.ran=1"><script>top.ran=1;fetch('${outside}/c')</script><style>@import url(${outside}/d.css);p{background:url(${outside}/e.png)}</style><link rel=stylesheet href="${outside}/f.css"><iframe src="${outside}/g"></iframe><svg><image href="${outside}/h.png"/></svg><p style="background-image:url(${outside}/i.png)">Ещё</p><a href="${outside}/j" ping="${outside}/k">Ссылка</a><form action="${outside}/l"><input autofocus onfocus="top.ran=1"></form><meta http-equiv=refresh content="0;url=${outside}/m">`
  const raw = ['From: a@example.org', 'Subject: Remote', 'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from(html).toString('base64'), ''].join('\r\n')
  await signIn(window, 'kovaleva')
  await openSection(window, 'Входящая почта')
  await window.getByTestId('choose-mail').setInputFiles({ name: 'remote.eml', mimeType: 'message/rfc822', buffer: Buffer.from(raw) })
  await window.getByRole('button', { name: /^Принять/u }).click()
  await window.getByRole('button', { name: 'К входящей почте' }).click()
  const page = window.frameLocator('iframe[title="Текст письма"]')
  await expect(page.getByText('Видимый текст')).toBeVisible()
  // A link leads nowhere: it does not even take the pointer.
  await page.getByText('Ссылка').click({ force: true })
  // A page is loaded when everything it names has come or was refused.
  await (await (await window.locator('iframe[title="Текст письма"]').elementHandle())?.contentFrame())?.waitForLoadState('load')
  expect(await window.evaluate(() => Reflect.get(window, 'ran') === undefined)).toBe(true)
  expect(asked).toEqual([])
  server.close()
})

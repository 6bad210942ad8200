import { expect } from '@playwright/test'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'

test('the page reaches nothing but its own service', async ({ app, window: page }) => {
  await signIn(page, 'kovaleva')
  const found = await page.evaluate(async () => {
    const refused = (url: string) => fetch(url).then(() => false, () => true)
    const script = document.createElement('script')
    script.textContent = 'window.__inline = true'
    document.head.append(script)
    const image = new Image()
    const picture = new Promise<boolean>((resolve) => {
      image.addEventListener('load', () => resolve(false))
      image.addEventListener('error', () => resolve(true))
    })
    image.src = 'https://example.com/pixel.png'
    return {
      node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
      host: Object.keys((window as unknown as { host: object }).host).toSorted(),
      remote: await refused('https://example.com/'),
      file: await refused('file:///etc/passwd'),
      outside: await fetch('app://arm/../../../../etc/passwd').then(({ ok }) => !ok, () => true),
      picture: await picture,
      inline: '__inline' in window,
      opened: window.open('https://example.com/') === null,
      ownWindow: window.open('app://arm/index.html') === null,
      location: await navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state),
    }
  })
  expect(found).toEqual({
    node: [], host: ['chooseFolder', 'chooseSavePlace', 'connect', 'contentShown', 'notify', 'onOpen', 'onServiceState', 'openCopy', 'openSaved', 'openWindow', 'platform', 'saveFile'],
    remote: true, file: true, outside: true, picture: true, inline: false, opened: true, ownWindow: true, location: 'denied',
  })
  expect(app.windows()).toHaveLength(1)
})

test('the window goes nowhere else and keeps its walls', async ({ app, window }) => {
  await signIn(window, 'kovaleva')
  await window.getByRole('heading', { level: 1, name: 'Мой день' }).waitFor()
  const address = window.url()
  for (const to of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,нет']) {
    await window.evaluate((url) => {
      const link = document.createElement('a')
      link.href = url
      document.body.append(link)
      link.click()
      link.remove()
    }, to)
  }
  await window.evaluate(() => location.assign('https://example.com/'))

  const after = await app.evaluate(async ({ BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    if (first === undefined) return null
    const preferences: unknown = Reflect.get(first.webContents, 'getLastWebPreferences')?.call(first.webContents)
    return { url: first.webContents.getURL(), title: String(await first.webContents.executeJavaScript("document.querySelector('h1').textContent")), preferences }
  })
  expect(after).toMatchObject({ url: address, title: 'Мой день', preferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true } })
})

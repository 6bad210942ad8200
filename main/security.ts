import { app, session } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'

/** The page's own address: the built application, or the development server when there is one. */
export function isOwnPage(url: string): boolean {
  const development = process.env['ELECTRON_RENDERER_URL']
  return url.startsWith(`${APP_ORIGIN}/`) || (!app.isPackaged && development !== undefined && url.startsWith(development))
}

/** No navigation, no new windows, no web views, no permissions: the page talks to the service and to nothing else. */
export function denyEverythingElse(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event, url) => {
      if (!isOwnPage(url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
  void app.whenReady().then(() => {
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'clipboard-sanitized-write'))
    session.defaultSession.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write')
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      const local = /^(?:app|blob|data|devtools):/u.test(details.url) || isOwnPage(details.url) || (!app.isPackaged && /^wss?:\/\/localhost/u.test(details.url))
      answer({ cancel: !local })
    })
  })
}

import { app, BrowserWindow, dialog } from 'electron'
import { serveApp, registerAppScheme } from './app-protocol.ts'
import { handleHostCalls } from './host-calls.ts'
import { buildMenu } from './menu.ts'
import { dataFolder } from './paths.ts'
import { denyEverythingElse } from './security.ts'
import { ServiceProcess } from './service-process.ts'
import { openWindow } from './window.ts'

app.setPath('userData', dataFolder())
app.commandLine.appendSwitch('lang', 'ru')
registerAppScheme()
denyEverythingElse()

if (!app.requestSingleInstanceLock()) {
  app.quit()
} else {
  const service = new ServiceProcess({
    broadcast: (state) => handleHostCalls.broadcast(state),
    refused: (message) => {
      dialog.showErrorBox('АРМ «Обращения»', message)
      app.quit()
    },
  })
  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows()
    if (first?.isMinimized()) first.restore()
    first?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (service.stopped) return
    event.preventDefault()
    void service.stop().then(() => app.quit())
  })
  void app.whenReady().then(() => {
    serveApp()
    service.start()
    handleHostCalls.register(service)
    buildMenu()
    openWindow()
  })
}

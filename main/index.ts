import { app, BrowserWindow, dialog, session } from 'electron'
import { serveApp, registerAppScheme } from './app-protocol.ts'
import { handleHostCalls } from './host-calls.ts'
import { removeCopies } from './private-copies.ts'
import { restartsForRussianNames } from './locale.ts'
import { buildMenu } from './menu.ts'
import { dataFolder } from './paths.ts'
import { denyEverythingElse } from './security.ts'
import { ServiceProcess } from './service-process.ts'
import { openWindow } from './window.ts'

app.setPath('userData', dataFolder())
app.commandLine.appendSwitch('lang', 'ru')
// Windows shows messages only of a program it knows by this name, which the installer gives to its shortcut.
app.setAppUserModelId('ru.arm-obrashcheniya')
registerAppScheme()
denyEverythingElse()

if (restartsForRussianNames()) {
  // The next process goes on from here.
} else if (!app.requestSingleInstanceLock()) {
  console.log('АРМ «Обращения» уже запущен: показано его окно.')
  app.quit()
} else {
  const service = new ServiceProcess({
    broadcast: (state) => handleHostCalls.broadcast(state),
    refused: (message) => {
      // Not the blocking box: the window behind it says the same, and the program can still be closed from outside.
      void dialog.showMessageBox({ type: 'error', title: 'АРМ «Обращения»', message }).then(() => app.quit())
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
    // What the page remembers (theme, widths) is written lazily; the program may be gone before that.
    session.defaultSession.flushStorageData()
    void service.stop().then(removeCopies).then(() => app.quit())
  })
  void app.whenReady().then(() => {
    serveApp()
    service.start()
    handleHostCalls.register(service)
    buildMenu()
    openWindow()
  })
}

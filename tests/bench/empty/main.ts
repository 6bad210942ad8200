import path from 'node:path'
import { app, BrowserWindow, ipcMain, utilityProcess } from 'electron'

/** The least that shows a page beside a utility process: no protocol of its own, no store, no menu. */
app.setPath('userData', process.env['ARM_DATA'] ?? app.getPath('userData'))
ipcMain.on('content-shown', () => console.log(`content-shown ${Date.now()}`))
app.on('window-all-closed', () => app.quit())
void app.whenReady().then(() => {
  utilityProcess.fork(path.join(__dirname, 'service.cjs'), [], { stdio: 'inherit' })
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { preload: path.join(__dirname, '../preload/index.cjs'), sandbox: true, contextIsolation: true } })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(path.join(__dirname, '../renderer/index.html'))
})

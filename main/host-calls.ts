import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, MessageChannelMain, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { HOST_CHANNELS, type OpenedCopy, type SavePlace, type ServiceState } from '../contract/bridge.ts'
import { isMessages, showMessages } from './notifications.ts'
import { openCopy } from './private-copies.ts'
import { chooseSavePlace, openSaved } from './save-places.ts'
import { isOwnPage } from './security.ts'
import type { ServiceProcess } from './service-process.ts'
import { openWindow } from './window.ts'

const fromOwnPage = (event: IpcMainEvent | IpcMainInvokeEvent) => event.senderFrame !== null && event.senderFrame.parent === null && isOwnPage(event.senderFrame.url)

function broadcast(state: ServiceState): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(HOST_CHANNELS.serviceState, state)
}

/** What a page may ask of the desktop; the sender is checked every time and arguments are never trusted. */
function register(service: ServiceProcess): void {
  ipcMain.on(HOST_CHANNELS.connect, (event) => {
    if (!fromOwnPage(event)) return
    const { port1, port2 } = new MessageChannelMain()
    service.connect(port1)
    event.sender.postMessage(HOST_CHANNELS.port, null, [port2])
    if (service.refusal !== null) event.sender.send(HOST_CHANNELS.serviceState, service.refusal)
  })
  ipcMain.on(HOST_CHANNELS.openWindow, (event) => {
    if (fromOwnPage(event)) openWindow()
  })
  ipcMain.on(HOST_CHANNELS.contentShown, (event) => {
    if (fromOwnPage(event) && process.env['ARM_REPORT_START'] !== undefined) console.log(`content-shown ${Date.now()}`)
  })
  ipcMain.handle(HOST_CHANNELS.saveFile, async (event, name: unknown, bytes: unknown) => {
    if (!fromOwnPage(event) || typeof name !== 'string' || !(bytes instanceof Uint8Array)) return false
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window === null) return false
    const defaultPath = path.join(app.getPath('documents'), path.basename(name))
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath })
    if (canceled || filePath === '') return false
    await writeFile(filePath, bytes)
    return true
  })
  ipcMain.handle(HOST_CHANNELS.chooseSavePlace, async (event, name: unknown): Promise<SavePlace | null> => {
    const window = fromOwnPage(event) ? BrowserWindow.fromWebContents(event.sender) : null
    return window === null || typeof name !== 'string' ? null : chooseSavePlace(window, name, service)
  })
  ipcMain.handle(HOST_CHANNELS.openSaved, (event, ticket: unknown): Promise<OpenedCopy> | OpenedCopy => (fromOwnPage(event) && typeof ticket === 'string' ? openSaved(ticket) : 'refused'))
  ipcMain.handle(HOST_CHANNELS.openCopy, (event, name: unknown, bytes: unknown): Promise<OpenedCopy> | OpenedCopy => {
    if (!fromOwnPage(event) || typeof name !== 'string' || !(bytes instanceof Uint8Array)) return 'refused'
    return openCopy(name, bytes)
  })
  ipcMain.handle(HOST_CHANNELS.notify, (event, messages: unknown) => {
    const window = fromOwnPage(event) && isMessages(messages) ? BrowserWindow.fromWebContents(event.sender) : null
    return window !== null && isMessages(messages) && showMessages(window, messages)
  })
  ipcMain.handle(HOST_CHANNELS.chooseFolder, async (event) => {
    const window = fromOwnPage(event) ? BrowserWindow.fromWebContents(event.sender) : null
    if (window === null) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] })
    return canceled ? null : (filePaths[0] ?? null)
  })
}

export const handleHostCalls = { register, broadcast }

import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { app, dialog, shell, type BrowserWindow } from 'electron'
import { OPENABLE, type OpenedCopy, type SavePlace } from '../contract/bridge.ts'
import type { ServiceProcess } from './service-process.ts'

/** Where the tickets of this run lead; the page never learns a path and can name none. */
const places = new Map<string, string>()

/** Asks the person where a file should go and tells the service; it asks itself before one that stands there is replaced. */
export async function chooseSavePlace(window: BrowserWindow, name: string, service: ServiceProcess): Promise<SavePlace | null> {
  const file = path.basename(name)
  const extension = path.extname(file).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), file),
    ...(extension === '' ? {} : { filters: [{ name: extension.toUpperCase(), extensions: [extension] }] }),
  })
  if (canceled || filePath === '') return null
  const ticket = randomUUID()
  places.set(ticket, filePath)
  service.offerPlace({ place: ticket, path: filePath })
  return { ticket, name: path.basename(filePath) }
}

export async function openSaved(ticket: string): Promise<OpenedCopy> {
  const place = places.get(ticket)
  if (place === undefined || !OPENABLE.test(place)) return 'refused'
  return (await shell.openPath(place)) === '' ? 'opened' : 'no_program'
}

import path from 'node:path'
import { app } from 'electron'

/** Folder of settings and, unless told otherwise, of the store. `ARM_DATA` serves tests, demonstrations and portable copies. */
export function dataFolder(): string {
  return process.env['ARM_DATA'] ?? app.getPath('userData')
}

export const storeFolder = () => process.env['ARM_STORE'] ?? path.join(app.getPath('userData'), 'store')
/** Beside `main/` in the built application. */
const built = (...parts: string[]) => path.join(__dirname, '..', ...parts)
export const servicePath = () => built('main', 'service.cjs')
export const preloadPath = () => built('preload', 'index.cjs')
export const rendererFolder = () => built('renderer')
/** Fonts of letters; read by the service, so they lie outside the archive when packaged. */
export const assetsFolder = () => built('assets').replace('app.asar', 'app.asar.unpacked')

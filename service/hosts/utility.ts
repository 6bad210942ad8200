import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type {} from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import { pino } from 'pino'
import { MigrationFailed, StoreDamaged, StoreInUse, StoreIsNewer } from '../../db/errors.ts'
import type { PlaceOffer } from '../../contract/bridge.ts'
import { isIsoDate } from '../../domain/calendar-date.ts'
import type { CallContext } from '../context.ts'
import { loadTheRest } from '../later.ts'
import { openService } from '../openService.ts'
import { clockFrom } from '../ports/clock.ts'
import { desktopVault } from './desktopVault.ts'
import { router } from '../router.ts'
import { startBackground } from './background.ts'

/** The first page is shown and people are reading it. */
const QUIET_MS = 3000

/** The service in the desktop's utility process: one port a window, one store. */
async function run(env: NodeJS.ProcessEnv): Promise<void> {
  const dir = required(env, 'ARM_STORE')
  const logs = path.join(dir, 'logs')
  mkdirSync(logs, { recursive: true })
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: path.join(logs, 'service.log'), sync: true }))
  const today = env['ARM_TODAY']
  const binding = env['ARM_SQLITE_BINDING']
  const service = await openService({
    dir,
    assetsDir: required(env, 'ARM_ASSETS'),
    textTools: {
      ocrData: path.join(required(env, 'ARM_ASSETS'), 'ocr'),
      ocrThread: path.join(outside(__dirname), '../../../node_modules/tesseract.js/src/worker-script/node/index.js'),
      pdfLibrary: path.join(required(env, 'ARM_ASSETS'), 'pdfjs'),
      pdfThread: path.join(outside(__dirname), 'pdf-thread.cjs'),
    },
    spelling: {
      library: path.join(required(env, 'ARM_ASSETS'), 'hunspell'),
      dictionary: path.join(required(env, 'ARM_ASSETS'), 'dictionary'),
      thread: path.join(outside(__dirname), 'spelling-thread.cjs'),
    },
    clock: clockFrom(today !== undefined && isIsoDate(today) ? today : undefined),
    log,
    programVersion: required(env, 'ARM_VERSION'),
    vault: desktopVault(),
    ...(binding === undefined || binding === '' ? {} : { nativeBinding: binding }),
  })
  let background = Promise.resolve(async () => {})
  const handler = new RPCHandler<CallContext>(router)
  process.parentPort.on('message', ({ data, ports }) => {
    if (data === 'close') {
      clearTimeout(quiet)
      service.keyring.forgetAll()
      void background
        .then((stop) => stop())
        .then(() => service.store.close())
        .then(() => process.exit(0))
      return
    }
    if (isPlaceOffer(data)) {
      service.places.offer(data.place, data.path)
      return
    }
    const [port] = ports
    if (port === undefined) return
    handler.upgrade(port, { context: { connection: { service, sessionId: null } } })
    port.start()
  })
  process.parentPort.postMessage({ state: 'ready' })
  log.info({ version: service.programVersion }, 'service started')
  const quiet = setTimeout(() => void (background = startBackground(service)), QUIET_MS)
  setTimeout(() => void service.fonts().then(loadTheRest).catch((error: unknown) => log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'a part of the program cannot be read')), QUIET_MS)
}

const isPlaceOffer = (data: unknown): data is PlaceOffer => typeof data === 'object' && data !== null && 'place' in data && typeof data.place === 'string' && 'path' in data && typeof data.path === 'string'

/** Threads are started from files, which lie outside of the archive of the packaged program. */
const outside = (folder: string): string => folder.replace('app.asar', 'app.asar.unpacked')

function required(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (value === undefined) throw new Error(`${name} is not set`)
  return value
}

run(process.env).catch((error: unknown) => {
  const known = error instanceof StoreInUse || error instanceof StoreIsNewer || error instanceof StoreDamaged || error instanceof MigrationFailed
  const message = known ? error.message : 'Не удалось открыть базу. Проверьте, что диск доступен и на нём есть место, и запустите программу снова.'
  process.parentPort.postMessage({ state: 'failed', message, technical: error instanceof Error ? error.stack : String(error) })
})

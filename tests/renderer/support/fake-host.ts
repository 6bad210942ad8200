import { RPCHandler } from '@orpc/server/message-port'
import { type DesktopMessage, type HostBridge, SERVICE_PORT, type ServiceState } from '../../../contract/bridge.ts'

/** Procedures behind the channel; written out where the inferred type of so many is too long for a declaration file. */
export type Router = ConstructorParameters<typeof RPCHandler>[0]

export interface FakeHost extends HostBridge {
  /** The service process dies: its ports close and main says so. */
  stopService(): void
  /** The service process is up again; the page is expected to ask for a port by itself. */
  startService(): void
  /** What was asked to be shown on the desktop, which says that a window is in front. */
  readonly notified: DesktopMessage[]
  /** A message of the desktop was clicked. */
  open(address: string): void
  readonly saved: { name: string; bytes: Uint8Array }[]
}

/** `window.host` with a real contract implementation behind a real message channel. */
export function fakeHost(router: Router): FakeHost {
  const handler = new RPCHandler(router)
  const listeners = new Set<(state: ServiceState) => void>()
  const open = new Set<MessagePort>()
  const saved: FakeHost['saved'] = []
  const notified: DesktopMessage[] = []
  const openers = new Set<(address: string) => void>()
  let up = true
  const tell = (state: ServiceState) => {
    for (const listener of listeners) listener(state)
  }
  return {
    platform: 'test',
    saved,
    notified,
    notify: async (messages) => notified.push(...messages) < 0,
    onOpen(listener) {
      openers.add(listener)
      return () => openers.delete(listener)
    },
    open(address) {
      for (const listener of openers) listener(address)
    },
    connect() {
      if (!up) return
      const { port1, port2 } = new MessageChannel()
      handler.upgrade(port1, { context: {} })
      port1.start()
      open.add(port1)
      const event = new MessageEvent('message', { data: { type: SERVICE_PORT } })
      Object.defineProperties(event, { source: { value: window }, ports: { value: [port2] } })
      queueMicrotask(() => window.dispatchEvent(event))
    },
    onServiceState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    openWindow: () => undefined,
    saveFile: async (name, bytes) => saved.push({ name, bytes }) > 0,
    chooseSavePlace: async (name) => ({ ticket: 'ticket-of-a-test', name }),
    openSaved: async () => 'opened' as const,
    openCopy: async () => 'opened' as const,
    chooseFolder: async () => null,
    contentShown: () => undefined,
    stopService() {
      up = false
      for (const port of open) port.close()
      open.clear()
      tell({ state: 'down', restarting: true, message: null })
    },
    startService() {
      up = true
      tell({ state: 'up' })
    },
  }
}

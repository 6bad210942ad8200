import type { HostBridge } from '../../contract/bridge.ts'

declare global {
  interface Window {
    readonly host: HostBridge
  }
}

/** All that the page may ask of the desktop; data goes over the port instead (lib/client.ts). */
export function host(): HostBridge {
  return window.host
}

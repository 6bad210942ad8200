import { contextBridge, ipcRenderer } from 'electron'
import { HOST_CHANNELS, SERVICE_PORT, type HostBridge, type ServiceState } from '../contract/bridge.ts'

// Ports cannot pass the context bridge: they are relayed to the page by postMessage.
ipcRenderer.on(HOST_CHANNELS.port, (event) => {
  window.postMessage({ type: SERVICE_PORT }, '*', [...event.ports])
})

const host: HostBridge = {
  connect: () => ipcRenderer.send(HOST_CHANNELS.connect),
  onServiceState: (listener) => {
    const relay = (_event: unknown, state: ServiceState) => listener(state)
    ipcRenderer.on(HOST_CHANNELS.serviceState, relay)
    return () => ipcRenderer.off(HOST_CHANNELS.serviceState, relay)
  },
  openWindow: () => ipcRenderer.send(HOST_CHANNELS.openWindow),
  saveFile: (name, bytes) => ipcRenderer.invoke(HOST_CHANNELS.saveFile, name, bytes),
  chooseSavePlace: (name) => ipcRenderer.invoke(HOST_CHANNELS.chooseSavePlace, name),
  openSaved: (ticket) => ipcRenderer.invoke(HOST_CHANNELS.openSaved, ticket),
  openCopy: (name, bytes) => ipcRenderer.invoke(HOST_CHANNELS.openCopy, name, bytes),
  chooseFolder: () => ipcRenderer.invoke(HOST_CHANNELS.chooseFolder),
  notify: (messages) => ipcRenderer.invoke(HOST_CHANNELS.notify, messages),
  onOpen: (listener) => {
    const relay = (_event: unknown, address: string) => listener(address)
    ipcRenderer.on(HOST_CHANNELS.open, relay)
    return () => ipcRenderer.off(HOST_CHANNELS.open, relay)
  },
  contentShown: () => ipcRenderer.send(HOST_CHANNELS.contentShown),
  platform: process.platform,
}
contextBridge.exposeInMainWorld('host', host)

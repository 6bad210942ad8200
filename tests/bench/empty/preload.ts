import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('contentShown', () => ipcRenderer.send('content-shown'))

import { setTimeout as pause } from 'node:timers/promises'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, type Setting } from '../settings.ts'
import { acceptScan, forgetRefusals } from './acceptScan.ts'
import { returnOrphans } from './returnScans.ts'
import { settledFilesOf, type SettledFilesPace } from './settledFiles.ts'

export interface ScanFolderPace extends SettledFilesPace {
  /** How often the folder is looked at, ms. */
  readonly look: number
}

const PACE: ScanFolderPace = { settled: 2_000, look: 1_000, again: 30_000 }

/** Takes complete files out of the scanner's folder, as the settings say at each look. Returns what stops it. */
export function startScanFolder(service: Service, pace: ScanFolderPace = PACE): () => Promise<void> {
  const ending = new AbortController()
  const folderFiles = followFolder(pace)
  let reachable = true

  const look = async (): Promise<void> => {
    const watched = folderFiles(await readSetting(service.store.read, 'scanFolder'))
    if (watched === null) return
    // A folder that cannot be read is named in the list; it may come back at any moment.
    const found = await watched.ready(performance.now()).catch(() => null)
    if (reachable !== (found !== null)) announce(service, null, 'scan')
    reachable = found !== null
    if (found === null) return
    for (const name of found) if (!ending.signal.aborted) await acceptScan(service, watched.folder, name)
    await forgetRefusals(service, watched.folder)
  }
  const work = async (): Promise<void> => {
    await inSpiteOf(service, () => service.store.write(returnOrphans))
    while (!ending.signal.aborted) {
      await inSpiteOf(service, look)
      await pause(pace.look, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  }
  const running = work()
  return async () => {
    ending.abort()
    await running
  }
}

interface WatchedFolder {
  readonly folder: string
  readonly ready: (now: number) => Promise<string[]>
}

/** The folder of the settings, with what was seen in it as long as it stays the same. */
function followFolder(pace: SettledFilesPace): (setting: Setting<'scanFolder'>) => WatchedFolder | null {
  let watched: WatchedFolder | null = null
  return ({ enabled, path }) => {
    const folder = enabled && path !== '' ? path : null
    if (folder !== (watched === null ? null : watched.folder)) watched = folder === null ? null : { folder, ready: settledFilesOf(folder, pace) }
    return watched
  }
}

/** A disk that is full today does not end the watch for ever. */
async function inSpiteOf(service: Service, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'scanner folder')
  }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { shell } from 'electron'
import { OPENABLE, type OpenedCopy } from '../contract/bridge.ts'

const folders: string[] = []

/** Windows executables, ELF, scripts: whatever name they come under. */
const RUNS = [[0x4d, 0x5a], [0x7f, 0x45, 0x4c, 0x46], [0x23, 0x21]]

/** Writes a copy that only this person can read and hands it to the program of the system; the original in the store is out of its reach. */
export async function openCopy(name: string, bytes: Uint8Array): Promise<OpenedCopy> {
  if (!OPENABLE.test(name) || RUNS.some((magic) => magic.every((byte, at) => bytes[at] === byte))) return 'refused'
  const folder = await mkdtemp(path.join(tmpdir(), 'arm-'))
  folders.push(folder)
  const copy = path.join(folder, path.basename(name))
  await writeFile(copy, bytes, { mode: 0o600 })
  return (await shell.openPath(copy)) === '' ? 'opened' : 'no_program'
}

/** Copies do not outlive the program; one that another program still holds is left to the system. */
export async function removeCopies(): Promise<void> {
  await Promise.allSettled(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })))
}

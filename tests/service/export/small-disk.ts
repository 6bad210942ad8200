import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** Room for a few words, not for any file that the program makes. */
const KILOBYTES = 8

export interface SmallDisk {
  readonly at: (name: string) => string
  readonly names: () => string[]
  /** Somebody makes room. */
  free(): void
}

/**
 * A folder that takes a few kilobytes of a file and then refuses: a disk of its own where this user may mount one, otherwise the limit that the kernel keeps
 * for the files of this process. Either way the kernel itself refuses, half-way through the file; a system that offers neither fails the test.
 */
export function smallDisk(): SmallDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const free = mounted(folder) ?? limited()
  return { at: (name) => path.join(folder, name), names: () => readdirSync(folder), free }
}

function mounted(folder: string): (() => void) | null {
  const mount = (options: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  try {
    mount(`size=${KILOBYTES}k`)
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return () => void mount('remount,size=8m')
}

/** The soft limit alone: whoever has lowered it may raise it again. Node ignores the signal that comes with the refusal. */
function limited(): () => void {
  const limit = (size: string) => execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${size}:`])
  limit(String(KILOBYTES * 1024))
  onTestFinished(() => void limit('unlimited'))
  return () => void limit('unlimited')
}

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './expect.ts'
import type { Office } from './office.ts'

/** The process that holds the store. */
async function servicePid(app: ElectronApplication): Promise<number | null> {
  return app.evaluate(({ app: program }) => program.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'appeals-service')?.pid ?? null)
}

/** Stops the service where it stands, without a word to anybody. */
export async function killService(app: ElectronApplication): Promise<void> {
  const pid = await servicePid(app)
  if (pid === null) throw new Error('The service is not running')
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => servicePid(app)).not.toBe(pid)
}

/** Holds the service still: what is sent to it waits and is never begun. */
export async function freezeService(app: ElectronApplication): Promise<void> {
  const pid = await servicePid(app)
  if (pid !== null) process.kill(pid, 'SIGSTOP')
}

/** Ends the whole program at once, as a power cut would, and waits until nothing of it is left. */
export async function killProgram({ app }: Office): Promise<void> {
  const pids = await app.evaluate(({ app: program }) => program.getAppMetrics().map(({ pid }) => pid))
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  await expect.poll(() => pids.filter(isAlive)).toEqual([])
}

/** A process that has ended but was not waited for yet holds nothing any more. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/u.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** The window has found the new service by itself. */
export async function recovered(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /Служба программы перезапускается|Соединяемся/u })).toHaveCount(0)
}

export type Cell = string | number | bigint | Uint8Array | null

/** Looks into the store past the program, as nobody in the office can. */
export function storeRows({ data }: Office, sql: string): Record<string, Cell>[] {
  const db = new DatabaseSync(path.join(data, 'store', 'appeals.sqlite'), { readOnly: true, timeout: 2_000 })
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}

/** Waits for the moment when the store holds at least one such row. */
export const untilStored = (office: Office, sql: string) => expect.poll(() => storeRows(office, sql).length, { intervals: [5] }).toBeGreaterThan(0)

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../db/open.ts'
import { openTestOffice } from '../support.ts'
import { addMailbox } from './support/desk.ts'
import { PASSWORD, startDovecot } from './support/dovecot.ts'
import { letter, messageId } from './support/letters.ts'

const LETTERS = 200
/** ms after the program began to connect. */
const MOMENTS = [150, 400, 650]
const SCRIPT = path.join(import.meta.dirname, 'support/importer.ts')

/** Runs the program until the moment comes (ms after it began to fetch) and kills it, or lets it finish. */
async function run(dir: string, killAfter: number | null): Promise<void> {
  const child = spawn(process.execPath, ['--no-warnings', SCRIPT, dir, PASSWORD], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const timer = { stop: () => {} }
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'ready' && killAfter !== null) {
      const timeout = setTimeout(() => child.kill('SIGKILL'), killAfter)
      timer.stop = () => clearTimeout(timeout)
    }
    if (line === 'calm') break
  }
  timer.stop()
  child.kill('SIGKILL')
  await gone
}

it('killed at any moment of an import, the next start goes on: nothing is lost, nothing comes twice', { timeout: 60_000 }, async () => {
  const dovecot = await startDovecot()
  onTestFinished(() => dovecot.remove())
  for (let n = 1; n <= LETTERS; n += 1) dovecot.deliver(letter(n))
  const dir = mkdtempSync(path.join(tmpdir(), 'appeals-killed-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const office = await openTestOffice({ dir })
  await addMailbox(office, dovecot, { afterProcessing: 'move', doneFolder: 'Done' })
  await office.service.store.close()

  const counts: number[] = []
  for (const moment of MOMENTS) {
    await run(dir, moment)
    counts.push((await deliveries(dir)).length)
  }
  expect(counts.some((count) => count > 0 && count < LETTERS), `it was killed on the way: ${counts.join(', ')}`).toBe(true)
  await run(dir, null)
  const rows = await deliveries(dir)
  expect(rows.map((row) => row.message_id ?? '').toSorted()).toEqual(Array.from({ length: LETTERS }, (_, index) => messageId(index + 1)).toSorted())
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['new']))
  expect(dovecot.stored()).toHaveLength(0)
  expect(dovecot.stored('.Done')).toHaveLength(LETTERS)
})

/** What came in, each with its bytes whole on the disk. */
async function deliveries(dir: string) {
  const store = await openStore({ dir, now: () => new Date() })
  const rows = await store.read.selectFrom('deliveries').select(['message_id', 'state', 'raw_sha256']).execute()
  for (const { raw_sha256 } of rows) await store.files.get(raw_sha256 ?? '')
  await store.close()
  return rows
}

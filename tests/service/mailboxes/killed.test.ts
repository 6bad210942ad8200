import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import { openTestOffice } from '../support.ts'
import { addMailbox } from './support/desk.ts'
import { PASSWORD, startDovecot } from './support/dovecot.ts'
import { letter, messageId } from './support/letters.ts'

const LETTERS = 300
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
    if (line === 'connected') break
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

  for (const moment of [40, 160, 290, 410, 530]) await run(dir, moment)
  const after = await openTestOffice.again(dir)
  const between = await after.store.read.selectFrom('deliveries').select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  await after.store.close()
  expect(between.n, 'it was killed on the way').toBeGreaterThan(0)
  await run(dir, null)
  const { store } = await openTestOffice.again(dir)
  const rows = await store.read.selectFrom('deliveries').select(['message_id', 'state', 'raw_sha256']).execute()
  expect(rows.map((row) => row.message_id).toSorted()).toEqual(Array.from({ length: LETTERS }, (_, index) => messageId(index + 1)).toSorted())
  expect(new Set(rows.map((row) => row.state))).toEqual(new Set(['new']))
  for (const { raw_sha256 } of rows) await store.files.get(raw_sha256 ?? '')
  expect(dovecot.stored()).toHaveLength(0)
  expect(dovecot.stored('.Done')).toHaveLength(LETTERS)
  await store.close()
})

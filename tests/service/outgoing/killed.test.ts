import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore } from '../../../db/open.ts'
import { openTestOffice } from '../support.ts'
import { send, signedLetter, sinkOfTest, useServer } from './letters-desk.ts'
import { SENDER_PASSWORD } from './sink.ts'

const SCRIPT = path.join(import.meta.dirname, 'sender.ts')

function start(dir: string) {
  const child = spawn(process.execPath, ['--no-warnings', SCRIPT, dir, SENDER_PASSWORD], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    calm: () => once(child.stdout, 'data'),
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

it('killed between the text and the answer of the server, the next start sends nothing again and tells a person', { timeout: 90_000 }, async () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'appeals-sending-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  const [to, office] = await Promise.all([sinkOfTest(), openTestOffice({ dir })])
  await useServer(office, to)
  const { replyId, caseId } = await signedLetter(office)
  await send(office, replyId)
  await office.service.store.close()

  to.behave('silent')
  const first = start(dir)
  await expect.poll(to.taken, { timeout: 60_000, interval: 5 }).toBe(1)
  await first.kill()
  to.behave('take')
  const second = start(dir)
  await second.calm()
  await second.kill()

  expect(to.taken()).toBe(1)
  const store = await openStore({ dir, now: () => new Date() })
  onTestFinished(() => store.close())
  expect(await store.read.selectFrom('outgoing_mails').select(['state', 'attempts']).execute()).toEqual([{ state: 'unknown', attempts: 1 }])
  expect(await store.read.selectFrom('dispatches').selectAll().execute()).toEqual([])
  expect(await store.read.selectFrom('cases').select('status').where('id', '=', caseId).executeTakeFirst()).toEqual({ status: 'signed' })
})

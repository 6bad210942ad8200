import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { receiveMessages } from '../../../service/mail/receiveMessage.ts'
import { openTestOffice } from '../support.ts'
import { outlookFile } from './outlook-file.ts'

const FOLDER = path.join(import.meta.dirname, '../../fixtures/mail')
const SEED = 20261123
const MAILS = Number(process.env['ARM_MUTATED_MAILS'] ?? 10_000)
const BATCH = 250

const whole: readonly Buffer[] = [
  ...readdirSync(FOLDER).filter((name) => name.endsWith('.eml')).toSorted().map((name) => readFileSync(path.join(FOLDER, name))),
  outlookFile({ subject: 'Жалоба', body: 'Прошу пересчитать', senderName: 'Вера', senderAddress: 'vera@example.org', attachments: [{ name: 'a.pdf', content: Buffer.from('%PDF-1.4') }] }),
]

/** What transfer, mail programs and malice do to a message. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('behead' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({ kind: fc.constant('byte' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), bytes: fc.uint8Array({ maxLength: 40 }) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant('line' as const), at: fc.double({ min: 0, max: 1, noNaN: true }), text: fc.constantFrom('Content-Type: multipart/mixed; boundary=x', 'Content-Type: text/html; charset=nonsense', 'Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: uuencode', 'Content-Type: message/rfc822', '--b', 'Date: never', 'From: <>', 'From: a@b, c@d, =?x?q?=FF?=', '<div><table><script>', '\u0000\u0000') }),
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(raw: Buffer, what: Change): Buffer {
  const at = Math.floor(raw.length * what.at)
  switch (what.kind) {
    case 'cut': return raw.subarray(0, at)
    case 'behead': return raw.subarray(at)
    case 'byte': return Buffer.concat([raw.subarray(0, at), Buffer.from([what.value]), raw.subarray(at + 1)])
    case 'insert': return Buffer.concat([raw.subarray(0, at), what.bytes, raw.subarray(at)])
    case 'repeat': return Buffer.concat([raw.subarray(0, at), raw.subarray(at, at + what.length), raw.subarray(at)])
    case 'line': {
      const line = raw.indexOf('\n', at) + 1
      return Buffer.concat([raw.subarray(0, line), Buffer.from(`${what.text}\r\n`, 'latin1'), raw.subarray(line)])
    }
  }
}

const mutated = fc.tuple(fc.constantFrom(...whole), fc.array(change, { minLength: 1, maxLength: 6 })).map(([raw, changes]) => changes.reduce(changed, raw))

it(`${MAILS} mutated and truncated mails: each waits in the tray or is quarantined with a reason, and its bytes are there`, { timeout: 300_000 }, async () => {
  const { service } = await openTestOffice()
  const mails = fc.sample(mutated, { seed: SEED, numRuns: MAILS })
  const places = new Map<number, Buffer>()
  for (let start = 0; start < mails.length; start += BATCH) {
    const received = await receiveMessages(service, mails.slice(start, start + BATCH).map((raw, index) => ({ raw, from: { kind: 'mailbox', mailboxId: 1, name: 'Приёмная', folder: 'INBOX', uidValidity: '1', uid: start + index, internalDate: null } })))
    for (const [index, { deliveryId }] of received.entries()) places.set(deliveryId, mails[start + index] ?? Buffer.alloc(0))
  }
  expect(places.size).toBe(MAILS)
  const rows = await service.store.read.selectFrom('deliveries').select(['id', 'state', 'reason', 'raw_sha256', 'same_as']).execute()
  expect(rows).toHaveLength(MAILS)
  const lost: number[] = []
  for (const { id, state, reason, raw_sha256: sha256 } of rows) {
    const ended = state === 'new' || (state === 'quarantined' && reason !== null && reason.length > 10)
    const kept = sha256 === null ? null : Buffer.from(await service.store.files.get(sha256))
    if (!ended || kept === null || !kept.equals(places.get(id) ?? Buffer.alloc(1))) lost.push(id)
  }
  expect(lost).toEqual([])
  // Neither all readable nor all refused: the mutations reach both ends.
  const read = rows.filter(({ state }) => state === 'new').length
  expect(read).toBeGreaterThan(MAILS / 2)
  expect(read).toBeLessThan(MAILS)
  // What nobody expected would be named with this sentence: nothing is.
  expect(rows.filter(({ reason }) => reason?.includes('Программа не смогла') === true)).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { verifyAudit } from '../../../db/audit/verify.ts'
import type { BatchStep } from '../../../contract/replies.ts'
import type { Service } from '../../../service/context.ts'
import { markSeen } from '../../../service/replies/markSeen.ts'
import { recoverSigning } from '../../../service/replies/recoverSigning.ts'
import { returnReply } from '../../../service/replies/returnReply.ts'
import { signatureQueue } from '../../../service/replies/signatureQueue.ts'
import { signMany } from '../../../service/replies/signMany.ts'
import { stopSigning } from '../../../service/replies/stopSigning.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { actionsOf, giveKey, KEY_PASSWORD, outgoingNumbers, replyRowOf, submitted } from './desk.ts'

type Letter = Awaited<ReturnType<typeof submitted>>

async function waiting(count: number): Promise<{ office: TestOffice; letters: Letter[] }> {
  const office = await openTestOffice()
  await giveKey(office)
  const letters: Letter[] = []
  for (let i = 0; i < count; i++) letters.push(await submitted(office))
  return { office, letters }
}

const batch = (letters: readonly Letter[], unseenToo = true) => ({ batchId: 'batch-0001', letters: letters.map(({ replyId, version }) => ({ replyId, version })), keyPassword: KEY_PASSWORD, unseenToo })

async function all(steps: AsyncIterable<BatchStep>, after?: (step: BatchStep) => Promise<unknown> | undefined): Promise<BatchStep[]> {
  const taken: BatchStep[] = []
  for await (const step of steps) {
    taken.push(step)
    await after?.(step)
  }
  return taken
}

/** What every letter must be after a batch, however it ended: signed with its document, or waiting with no number of its own. */
async function eachSignedOrUntouched(office: TestOffice, letters: readonly Letter[]): Promise<string[]> {
  const states: string[] = []
  for (const { replyId } of letters) {
    const { state, outgoing_number } = await replyRowOf(office, replyId)
    const document = await office.service.store.read.selectFrom('documents').select(['outgoing_number', 'sha256']).where('reply_id', '=', replyId).executeTakeFirst()
    expect(outgoing_number).toBe(document?.outgoing_number ?? null)
    expect(document === undefined).toBe(state !== 'signed')
    states.push(state)
  }
  return states
}

describe('many at once', () => {
  it('signs each, tells how far it is, keeps one record a letter, and says which were never opened', async () => {
    const { office, letters } = await waiting(3)
    const deputy = office.actor('deputy')
    for (const { replyId, version } of letters.slice(1)) await markSeen(office.service, deputy, { replyId, version })
    expect((await signatureQueue(office.service, deputy)).map(({ seen }) => seen)).toEqual([false, true, true])
    const refused = await refusal(signMany(office.service, deputy, batch(letters, false)))
    expect(refused).toMatchObject({ code: 'NOT_READY' })
    expect(refused.message).toContain('1 письмо, которое вы не открывали')
    expect(await outgoingNumbers(office)).toEqual([])

    const steps = await all(await signMany(office.service, deputy, batch(letters)))
    expect(steps.map(({ done, total, outcome, outgoingNumber }) => [done, total, outcome, outgoingNumber])).toEqual([[1, 3, 'signed', 'Л-0001/26/1'], [2, 3, 'signed', 'Л-0002/26/1'], [3, 3, 'signed', 'Л-0003/26/1']])
    expect(await eachSignedOrUntouched(office, letters)).toEqual(['signed', 'signed', 'signed'])
    const records = await office.service.store.read.selectFrom('audit').select('after_json').where('action', '=', 'reply.signed').orderBy('seq').execute()
    expect(records.map(({ after_json }) => /unopened/u.test(String(after_json)))).toEqual([true, false, false])
    expect(String(records[0]?.after_json)).toContain('Приказ от 12.01.2026 № 3')
    expect(await verifyAudit(office.service.store.read)).toMatchObject({ valid: true })
  })

  it('a letter that was returned meanwhile is named with its reason, the others are signed; a new wording was not seen', async () => {
    const { office, letters } = await waiting(3)
    const [, second] = letters
    if (second === undefined) throw new Error('no second letter')
    await markSeen(office.service, office.actor('deputy'), { replyId: second.replyId, version: second.version - 1 })
    expect((await signatureQueue(office.service, office.actor('deputy'))).some(({ seen }) => seen)).toBe(false)
    await returnReply(office.service, office.actor('deputy2'), { replyId: second.replyId, version: second.version, remarks: [{ text: 'Уточните сумму', quote: null }] })
    const steps = await all(await signMany(office.service, office.actor('deputy'), batch(letters)))
    expect(steps.map(({ outcome }) => outcome)).toEqual(['signed', 'refused', 'signed'])
    expect(steps[1]?.reason).toMatch(/^[А-ЯЁ].*\.$/u)
    expect(await eachSignedOrUntouched(office, letters)).toEqual(['signed', 'returned', 'signed'])
  })

  it('stops between two letters when it is told to', async () => {
    const { office, letters } = await waiting(3)
    const deputy = office.actor('deputy')
    const steps = await all(await signMany(office.service, deputy, batch(letters)), ({ done }) => (done === 1 ? stopSigning(office.service, deputy, { batchId: 'batch-0001' }) : undefined))
    expect(steps.map(({ outcome }) => outcome)).toEqual(['signed', 'untouched', 'untouched'])
    expect(await eachSignedOrUntouched(office, letters)).toEqual(['signed', 'submitted', 'submitted'])
    expect(await outgoingNumbers(office)).toHaveLength(1)
  })

  it('ends at a failure of the store: what was signed stays, the letter in work is freed, the rest is untouched and costs no number', async () => {
    const { office, letters } = await waiting(4)
    let puts = 0
    const { files } = office.service.store
    const full: Service = { ...office.service, store: { ...office.service.store, files: { ...files, put: (bytes) => (++puts > 2 ? Promise.reject(new Error('ENOSPC')) : files.put(bytes)) } } }
    const steps = await all(await signMany(full, office.actor('deputy'), batch(letters)))
    expect(steps.map(({ outcome }) => outcome)).toEqual(['signed', 'signed', 'refused', 'untouched'])
    expect(steps[2]?.reason).not.toContain('ENOSPC')
    expect(await eachSignedOrUntouched(office, letters)).toEqual(['signed', 'signed', 'submitted', 'submitted'])
    expect((await outgoingNumbers(office)).map(({ annul_reason }) => annul_reason)).toEqual([null, null, 'подписание не завершено'])
  })

  it('a service that dies in the middle leaves every letter signed or, after the next start, waiting', async () => {
    const { office, letters } = await waiting(3)
    const { files } = office.service.store
    let puts = 0
    let died: () => void = () => undefined
    const death = new Promise<void>((resolve) => { died = resolve })
    // The process is gone while the second file is being written: nothing after that call ever runs.
    const dying: Service = { ...office.service, store: { ...office.service.store, files: { ...files, put: (bytes) => {
      if (++puts === 1) return files.put(bytes)
      died()
      return new Promise(() => undefined)
    } } } }
    const steps = await signMany(dying, office.actor('deputy'), batch(letters))
    expect((await steps.next()).value).toMatchObject({ outcome: 'signed' })
    void steps.next()
    await death
    expect(await recoverSigning(office.service)).toBe(1)
    expect(await eachSignedOrUntouched(office, letters)).toEqual(['signed', 'submitted', 'submitted'])
    expect(letters.length === 3 && (await actionsOf(office, letters[1]?.caseId ?? 0))).toContain('reply.signing_voided')
  })

  it('is for those who sign, with a key that opens', async () => {
    const { office, letters } = await waiting(1)
    expect((await refusal(signMany(office.service, office.actor('specialist'), batch(letters)))).code).toBe('FORBIDDEN')
    expect((await refusal(signMany(office.service, office.actor('deputy'), { ...batch(letters), keyPassword: 'не тот' }))).details.reason).toBe('wrong_password')
    expect(await eachSignedOrUntouched(office, letters)).toEqual(['submitted'])
  })
})

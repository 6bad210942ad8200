import { describe, expect, it } from 'vitest'
import type { Card } from '../../../contract/card.ts'
import { reopenCase } from '../../../service/decisions/reopenCase.ts'
import { requestExtension } from '../../../service/decisions/requestExtension.ts'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { dispatchQueue } from '../../../service/replies/dispatchQueue.ts'
import { dispatchReply } from '../../../service/replies/dispatchReply.ts'
import type { DispatchInput } from '../../../service/replies/dispatchProblems.ts'
import { getReply } from '../../../service/replies/getReply.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { caseRowOf, giveKey, KEY_PASSWORD, later, submitted } from './desk.ts'

const BY_POST = { channel: 'post', address: 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15', dispatchedOn: '2026-11-23', proof: '', postalId: '35750000000017', recipient: '', documentShown: '', proofFile: null } as const satisfies Omit<DispatchInput, 'replyId'>

async function signedLetter(office: TestOffice, card: Partial<Card> = {}): Promise<{ replyId: number; caseId: number }> {
  await giveKey(office)
  const letter = await submitted(office, card)
  await signReply(office.service, office.actor('deputy'), { ...letter, keyPassword: KEY_PASSWORD })
  return letter
}

describe('dispatch', () => {
  it('stops the clock, closes the case with the result of the reply and tells until when it is kept', async () => {
    const office = await openTestOffice()
    const { replyId, caseId } = await signedLetter(office)
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toMatchObject([{ replyId, outgoingNumber: 'Л-0001/26/1', replyChannel: 'post', signedOn: '2026-11-23' }])
    later(office, 2)
    const changed = await dispatchReply(office.service, office.actor('clerk'), { replyId, ...BY_POST, dispatchedOn: '2026-11-24' })
    expect(changed).toMatchObject({ caseId, status: 'dispatched' })
    expect(await caseRowOf(office, caseId)).toMatchObject({
      status: 'dispatched', open: false, result: 'satisfied', justified: 'yes', dispatched_on: '2026-11-24', closed_on: '2026-11-24', dispatch_channel: 'post', storage_until: '2031-12-31',
    })
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toEqual([])
    expect(await getReply(office.service, office.actor('clerk'), { caseId })).toMatchObject({ state: 'dispatched' })
    expect((await refusal(dispatchReply(office.service, office.actor('clerk'), { replyId, ...BY_POST }))).code).toBe('CONFLICT')
  })

  const wrong: readonly [what: string, input: Partial<DispatchInput>, field: string][] = [
    ['a date in the future', { dispatchedOn: '2026-11-24' }, 'dispatchedOn'],
    ['a date before signing', { dispatchedOn: '2026-11-22' }, 'dispatchedOn'],
    ['post without an address', { address: '' }, 'address'],
    ['e-mail without an e-mail address', { channel: 'email' }, 'address'],
    ['a broken postal id', { postalId: '3575' }, 'postalId'],
    ['post without a proof', { postalId: '' }, 'proof'],
    ['pick-up without a name', { channel: 'pick_up', address: '' }, 'recipient'],
    ['a talk without its record', { channel: 'phone', address: '8 928 000-00-40' }, 'proof'],
  ]
  it(`refuses ${wrong.map(([what]) => what).join(', ')}`, async () => {
    const office = await openTestOffice()
    const { replyId, caseId } = await signedLetter(office)
    for (const [what, input, field] of wrong) {
      const failure = await refusal(dispatchReply(office.service, office.actor('clerk'), { replyId, ...BY_POST, ...input }))
      expect([what, failure.code, failure.details.fields?.map(({ path }) => path)]).toEqual([what, 'INVALID_INPUT', [field]])
    }
    expect((await caseRowOf(office, caseId)).status).toBe('signed')
  })

  it('refuses an unsigned letter, a card without a topic, and anybody but the clerk', async () => {
    const office = await openTestOffice()
    const waiting = await submitted(office)
    expect((await refusal(dispatchReply(office.service, office.actor('clerk'), { replyId: waiting.replyId, ...BY_POST }))).code).toBe('CONFLICT')
    const { replyId, caseId } = await signedLetter(office)
    for (const person of ['specialist', 'deputy', 'administrator'] as const) expect((await refusal(dispatchReply(office.service, office.actor(person), { replyId, ...BY_POST }))).code).toBe('FORBIDDEN')
    await office.service.store.write((tx) => tx.deleteFrom('case_topics').where('case_id', '=', caseId).execute())
    expect(await refusal(dispatchReply(office.service, office.actor('clerk'), { replyId, ...BY_POST }))).toMatchObject({ code: 'NOT_READY', details: { missing: ['Тема обращения'] } })
  })

  it('takes a request for more time off the queue', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const letter = await submitted(office)
    await requestExtension(office.service, office.actor('specialist'), { caseId: letter.caseId, version: (await caseRowOf(office, letter.caseId)).version, days: 5, reason: 'Ждём акт' })
    await signReply(office.service, office.actor('deputy'), { ...letter, keyPassword: KEY_PASSWORD })
    await dispatchReply(office.service, office.actor('clerk'), { replyId: letter.replyId, ...BY_POST })
    expect(await office.service.store.read.selectFrom('extensions').select('state').execute()).toEqual([{ state: 'withdrawn' }])
  })
})

describe('reopening after a reply', () => {
  it('counts the clock anew from the stated day, awaits a new executor and a new letter; the old one stays', async () => {
    const office = await openTestOffice()
    const { replyId, caseId } = await signedLetter(office)
    await dispatchReply(office.service, office.actor('clerk'), { replyId, ...BY_POST })
    office.setToday('2026-12-10')
    const version = (await caseRowOf(office, caseId)).version
    await reopenCase(office.service, office.actor('deputy'), { caseId, version, reason: 'Заявитель представил новый акт', startOn: '2026-12-09' })
    expect(await caseRowOf(office, caseId)).toMatchObject({
      status: 'registered', executor_id: null, result: null, closed_on: null, storage_until: null, rule_code: 'СТ-30', clock_restarted_on: '2026-12-09', legal_due: '2027-01-08', number: 'Л-0001/26',
    })
    expect(await getReply(office.service, office.actor('clerk'), { caseId })).toBeNull()
    expect(await office.service.store.read.selectFrom('documents').select('id').where('case_id', '=', caseId).execute()).toHaveLength(1)
    expect((await refusal(beginReply(office.service, office.actor('specialist'), { caseId, templateCode: null }))).code).toBe('FORBIDDEN')
  })

  it('is refused for an open case, a start in the future or before the registration, and for anybody else', async () => {
    const office = await openTestOffice()
    const { replyId, caseId } = await signedLetter(office)
    const reopen = async (startOn: string, person: 'deputy' | 'clerk' = 'deputy') => refusal(reopenCase(office.service, office.actor(person), { caseId, version: (await caseRowOf(office, caseId)).version, reason: 'Новые сведения', startOn }))
    expect((await reopen('2026-11-23')).code).toBe('ILLEGAL_TRANSITION')
    await dispatchReply(office.service, office.actor('clerk'), { replyId, ...BY_POST })
    expect((await reopen('2026-11-24')).details.fields?.[0]?.path).toBe('startOn')
    expect((await reopen('2026-11-22')).message).toContain('раньше регистрации')
    expect((await reopen('2026-11-23', 'clerk')).code).toBe('FORBIDDEN')
  })
})

import { describe, expect, it } from 'vitest'
import { getCase } from '../../../service/cases/getCase.ts'
import { dispatchQueue } from '../../../service/replies/dispatchQueue.ts'
import { dispatchReply } from '../../../service/replies/dispatchReply.ts'
import { getReply } from '../../../service/replies/getReply.ts'
import { readDocument } from '../../../service/replies/readDocument.ts'
import { recallSigned } from '../../../service/replies/recallSigned.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { findAnything } from '../../../service/search/findAnything.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { actionsOf, caseRowOf, giveKey, GOOD_TEXT, KEY_PASSWORD, outgoingNumbers, replyRowOf, submitted } from './desk.ts'

const REASON = 'В сумме перерасчёта опечатка'

async function signedLetter(office: TestOffice) {
  await giveKey(office)
  const letter = await submitted(office)
  const { documentId } = await signReply(office.service, office.actor('deputy'), { ...letter, keyPassword: KEY_PASSWORD })
  const { version } = await caseRowOf(office, letter.caseId)
  return { ...letter, documentId, version }
}

describe('a signed letter taken back before it is sent', () => {
  it('goes to the executor with its text and the reason; the file stays, its number is annulled', async () => {
    const office = await openTestOffice()
    const { caseId, replyId, version, documentId } = await signedLetter(office)
    const places = async (query: string) => (await findAnything(office.service, office.actor('deputy'), { query })).cases.map(({ id, found }) => [id, ...found.map(({ place }) => place)])
    expect(await places('отражён в платёжном документе')).toEqual([[caseId, 'в ответе Л-0001/26/1']])
    expect(await recallSigned(office.service, office.actor('deputy'), { caseId, version, reason: REASON })).toMatchObject({ status: 'returned' })
    expect(await places('отражён в платёжном документе')).toEqual([])
    expect(await places('опечатка')).toEqual([[caseId, 'в замечаниях']])
    expect(await caseRowOf(office, caseId)).toMatchObject({ status: 'returned', open: true, outgoing_number: null, outgoing_date: null, signer_id: null })
    expect(await outgoingNumbers(office)).toEqual([{ text: 'Л-0001/26/1', annul_reason: REASON }])
    expect(await replyRowOf(office, replyId)).toMatchObject({ state: 'void', outgoing_number: 'Л-0001/26/1' })
    const reply = await getReply(office.service, office.actor('specialist'), { caseId })
    expect(reply).toMatchObject({ state: 'returned', outgoingNumber: null, text: GOOD_TEXT, remarks: [{ text: REASON, resolvedAt: null }] })
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toEqual([])
    expect((await getCase(office.service, office.actor('clerk'), { caseId })).documents).toMatchObject([{ id: documentId, recalled: true }])
    expect((await readDocument(office.service, office.actor('clerk'), { documentId })).verification.valid).toBe(true)
    expect(await actionsOf(office, caseId)).toContain('reply.recalled_signed')
  })

  it('is signed again under the next number', async () => {
    const office = await openTestOffice()
    const { caseId, version } = await signedLetter(office)
    await recallSigned(office.service, office.actor('deputy'), { caseId, version, reason: REASON })
    const reply = await getReply(office.service, office.actor('specialist'), { caseId })
    if (reply === null) throw new Error('no reply')
    await submitReply(office.service, office.actor('specialist'), { replyId: reply.id, version: reply.version })
    const signed = await signReply(office.service, office.actor('deputy'), { replyId: reply.id, version: reply.version + 1, keyPassword: KEY_PASSWORD })
    expect(signed.outgoingNumber).toBe('Л-0001/26/2')
    expect((await getCase(office.service, office.actor('clerk'), { caseId })).documents.map(({ outgoingNumber, recalled }) => [outgoingNumber, recalled])).toEqual([['Л-0001/26/2', false], ['Л-0001/26/1', true]])
  })

  it('is refused to others, without a reason, by a stale card and once it has left', async () => {
    const office = await openTestOffice()
    const { caseId, replyId, version } = await signedLetter(office)
    const recall = (person: 'deputy' | 'specialist' | 'clerk', change: Partial<Parameters<typeof recallSigned>[2]> = {}) => refusal(recallSigned(office.service, office.actor(person), { caseId, version, reason: REASON, ...change }))
    expect((await recall('specialist')).code).toBe('FORBIDDEN')
    expect((await recall('clerk')).code).toBe('FORBIDDEN')
    expect((await recall('deputy', { reason: ' ' })).details.fields?.map(({ path }) => path)).toEqual(['reason'])
    expect((await recall('deputy', { version: version - 1 })).code).toBe('CONFLICT')
    const sent = await dispatchReply(office.service, office.actor('clerk'), { replyId, channel: 'post', address: 'г. Пятигорск, ул. Образцовая, д. 7, кв. 15', dispatchedOn: '2026-11-23', proof: '', postalId: '35750000000017', recipient: '', documentShown: '', proofFile: null })
    expect((await recall('deputy', { version: sent.version })).code).toBe('ILLEGAL_TRANSITION')
  })
})

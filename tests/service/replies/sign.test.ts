import { documentFromText } from '../../../domain/letter-document.ts'
import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyAudit } from '../../../db/audit/verify.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { getReply } from '../../../service/replies/getReply.ts'
import { readDocument } from '../../../service/replies/readDocument.ts'
import { recoverSigning } from '../../../service/replies/recoverSigning.ts'
import { returnReply } from '../../../service/replies/returnReply.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { reserveSigning } from '../../../service/replies/storeSigning.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { actionsOf, caseRowOf, giveKey, KEY_PASSWORD, outgoingNumbers, replyRowOf, submitted } from './desk.ts'

const keyPassword = KEY_PASSWORD

async function waiting(office: TestOffice) {
  await giveKey(office)
  return submitted(office)
}

describe('signing', () => {
  it('makes a file that the program and poppler find valid and whole, and moves the case', async () => {
    const office = await openTestOffice()
    const { replyId, version, caseId } = await waiting(office)
    const signed = await signReply(office.service, office.actor('deputy'), { replyId, version, keyPassword })
    expect(signed).toMatchObject({ replyId, caseId, outgoingNumber: 'Л-0001/26/1', signatureValid: true, signer: 'Громова Анна Петровна' })
    expect(await caseRowOf(office, caseId)).toMatchObject({ status: 'signed', outgoing_number: 'Л-0001/26/1', outgoing_date: '2026-11-23', signer_id: office.actor('deputy').userId })

    const { file, verification } = await readDocument(office.service, office.actor('clerk'), { documentId: signed.documentId })
    expect(verification).toMatchObject({ valid: true, integrity: true, coversWholeFile: true, chainTrusted: true, training: true, problems: [], owner: 'Громова Анна Петровна (УЧЕБНЫЙ)' })
    expect(file.name).toBe('Ответ Л-0001-26-1.pdf')
    const dir = mkdtempSync(path.join(tmpdir(), 'letter-'))
    try {
      const pdf = path.join(dir, 'letter.pdf')
      writeFileSync(pdf, Buffer.from(await file.arrayBuffer()))
      const foreign = execFileSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' })
      for (const words of ['Signature is Valid', 'Total document signed']) expect(foreign).toContain(words)
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll('\u00a0', ' ')
      for (const words of ['Счётчикова Анна Петровна', '(8793) 00-00-12', 'Л-0001/26/1', '23.11.2026', 'ЭЛЕКТРОННОЙ ПОДПИСЬЮ', 'А.П. Громова']) expect(text).toContain(words)
    } finally {
      rmSync(dir, { recursive: true })
    }
    expect(await actionsOf(office, caseId)).toEqual(expect.arrayContaining(['reply.signing_started', 'reply.signed', 'document.opened']))
    const record = await office.service.store.read.selectFrom('audit').select('after_json').where('action', '=', 'reply.signed').executeTakeFirstOrThrow()
    expect(record.after_json).toContain(signed.sha256)
    expect(await verifyAudit(office.service.store.read)).toMatchObject({ valid: true })
  })

  it('makes the text of the letter findable', async () => {
    const office = await openTestOffice()
    const { replyId, version } = await waiting(office)
    const find = async () => (await listCases(office.service, office.actor('clerk'), { offset: 0, limit: 5, sort: 'registeredOn', descending: true, filter: { query: 'платёжном документе за ноябрь' } })).total
    expect(await find()).toBe(0)
    await signReply(office.service, office.actor('deputy'), { replyId, version, keyPassword })
    expect(await find()).toBe(1)
  })

  it('numbers the letters of one case one after another, over the turn of the year', async () => {
    const office = await openTestOffice({ today: '2026-12-30' })
    const { replyId, version } = await waiting(office)
    await office.service.store.write((tx) => reserveSigning(tx, office.actor('deputy'), { replyId, version }, { today: '2026-12-30', at: office.service.clock.instant() }))
    await recoverSigning(office.service)
    office.setToday('2027-01-12')
    const again = await replyRowOf(office, replyId)
    const signed = await signReply(office.service, office.actor('deputy'), { replyId, version: again.version, keyPassword })
    expect(signed.outgoingNumber).toBe('Л-0001/26/2')
  })

  it('uses the running number of the office when the template says so', async () => {
    const office = await openTestOffice()
    await office.service.store.write((tx) => tx.insertInto('settings').values({ key: 'numbering', value: JSON.stringify({ appeals: '{letter}-{seq:04}/{yy}', replies: 'ИСХ-{seq:04}/{yy}' }) as never, changed_at: office.service.clock.instant(), changed_by: null }).execute())
    const first = await waiting(office)
    const second = await submitted(office)
    await signReply(office.service, office.actor('deputy'), { ...second, keyPassword })
    expect((await signReply(office.service, office.actor('deputy'), { ...first, keyPassword })).outgoingNumber).toBe('ИСХ-0002/26')
  })
})

describe('what is refused before a number is taken', () => {
  async function burnsNothing(office: TestOffice, { replyId, version }: { replyId: number; version: number }, code: string, reason?: string, password = keyPassword) {
    const failure = await refusal(signReply(office.service, office.actor('deputy'), { replyId, version, keyPassword: password }))
    expect(failure.code).toBe(code)
    if (reason !== undefined) expect(failure.details.reason).toBe(reason)
    expect(await outgoingNumbers(office)).toEqual([])
    expect((await replyRowOf(office, replyId)).state).toBe('submitted')
    return failure
  }

  it('a wrong key password, which is recorded', async () => {
    const office = await openTestOffice()
    const letter = await waiting(office)
    await burnsNothing(office, letter, 'KEY_REJECTED', 'wrong_password', 'не тот')
    await burnsNothing(office, letter, 'KEY_REJECTED', 'password_needed', '')
    expect(await office.service.store.read.selectFrom('audit').select('action').where('action', '=', 'key.refused').execute()).toHaveLength(1)
  })

  it('a certificate that has expired', async () => {
    const office = await openTestOffice()
    await giveKey(office, 'deputy', '2026-12-01')
    const letter = await submitted(office)
    office.setToday('2026-12-02')
    await burnsNothing(office, letter, 'KEY_REJECTED', 'expired')
  })

  it('no key at all', async () => {
    const office = await openTestOffice()
    await burnsNothing(office, await submitted(office), 'KEY_REJECTED', 'no_key')
  })

  it('another official\'s key does not serve', async () => {
    const office = await openTestOffice()
    await giveKey(office, 'deputy2')
    await burnsNothing(office, await submitted(office), 'KEY_REJECTED', 'no_key')
  })

  it('an authority that has ended or not begun, with the date', async () => {
    const office = await openTestOffice()
    const letter = await waiting(office)
    const own = office.actor('deputy').userId
    const set = (from: string, to: string) => office.service.store.write((tx) => tx.updateTable('signing_authorities').set({ valid_from: from, valid_to: to }).where('user_id', '=', own).execute())
    await set('2026-01-01', '2026-11-22')
    expect((await burnsNothing(office, letter, 'NOT_READY')).message).toContain('окончилось 22.11.2026')
    await set('2026-12-01', '2026-12-31')
    expect((await burnsNothing(office, letter, 'NOT_READY')).message).toContain('начнётся 01.12.2026')
  })

  it('a letter that has lost what it needs since it was submitted', async () => {
    const office = await openTestOffice()
    const letter = await waiting(office)
    await office.service.store.write((tx) => tx.updateTable('users').set({ phone: null }).where('id', '=', office.actor('specialist').userId).execute())
    expect((await burnsNothing(office, letter, 'NOT_READY')).details.missing).toEqual(['Телефон исполнителя'])
  })

  it('a stale version, and anybody but the deputy director', async () => {
    const office = await openTestOffice()
    const letter = await waiting(office)
    await burnsNothing(office, { ...letter, version: letter.version - 1 }, 'CONFLICT')
    for (const person of ['clerk', 'specialist', 'administrator', 'auditor'] as const) {
      expect((await refusal(signReply(office.service, office.actor(person), { ...letter, keyPassword }))).code).toBe('FORBIDDEN')
    }
  })

  it('a complaint about the signer', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    await burnsNothing(office, await submitted(office, { aboutUserId: office.actor('deputy').userId }), 'FORBIDDEN')
  })
})

describe('two officials at once', () => {
  it('one signs, the other is told that it was in somebody\'s hands', async () => {
    const office = await openTestOffice()
    const letter = await waiting(office)
    await giveKey(office, 'deputy2')
    const results = await Promise.allSettled([
      signReply(office.service, office.actor('deputy'), { ...letter, keyPassword }),
      signReply(office.service, office.actor('deputy2'), { ...letter, keyPassword }),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const rejected = results.find((result) => result.status === 'rejected')
    expect(rejected?.status === 'rejected' && rejected.reason).toMatchObject({ code: 'CONFLICT' })
    expect(await outgoingNumbers(office)).toEqual([{ text: 'Л-0001/26/1', annul_reason: null }])
    expect(await office.service.store.read.selectFrom('documents').select('id').execute()).toHaveLength(1)
  })
})

describe('signing that was cut off', () => {
  it('is voided at the next start: the number annulled with its reason, the letter waits, and can be signed', async () => {
    const office = await openTestOffice()
    const { replyId, version, caseId } = await waiting(office)
    await office.service.store.write((tx) => reserveSigning(tx, office.actor('deputy'), { replyId, version }, { today: '2026-11-23', at: office.service.clock.instant() }))
    expect((await refusal(returnReply(office.service, office.actor('deputy2'), { replyId, version: version + 1, remarks: [{ text: 'Поздно', quote: null }] }))).message).toContain('подписывают')
    expect(await recoverSigning(office.service)).toBe(1)
    expect(await recoverSigning(office.service)).toBe(0)
    expect(await replyRowOf(office, replyId)).toMatchObject({ state: 'submitted', outgoing_number: null, signing_started_at: null })
    expect((await caseRowOf(office, caseId)).status).toBe('for_signature')
    const { version: now } = await replyRowOf(office, replyId)
    await signReply(office.service, office.actor('deputy'), { replyId, version: now, keyPassword })
    expect(await outgoingNumbers(office)).toEqual([{ text: 'Л-0001/26/1', annul_reason: 'подписание не завершено' }, { text: 'Л-0001/26/2', annul_reason: null }])
  })

  it('by a file store that cannot write is voided at once, and says so', async () => {
    const office = await openTestOffice()
    const { replyId, version, caseId } = await waiting(office)
    const full = { ...office.service, store: { ...office.service.store, files: { ...office.service.store.files, put: () => Promise.reject(new Error('ENOSPC: no space left on device')) } } }
    const failure = await refusal(signReply(full, office.actor('deputy'), { replyId, version, keyPassword }))
    expect(failure).toMatchObject({ code: 'SIGNATURE_FAILED' })
    expect(failure.message).not.toContain('ENOSPC')
    expect((await replyRowOf(office, replyId)).state).toBe('submitted')
    expect(await outgoingNumbers(office)).toEqual([{ text: 'Л-0001/26/1', annul_reason: 'подписание не завершено' }])
    expect(await actionsOf(office, caseId)).toContain('reply.signing_voided')
  })
})

describe('returned and signed again', () => {
  it('carries the corrected text', async () => {
    const office = await openTestOffice()
    const { replyId, version, caseId } = await waiting(office)
    await returnReply(office.service, office.actor('deputy'), { replyId, version, remarks: [{ text: 'Добавьте номер справки', quote: null }] })
    const reply = await getReply(office.service, office.actor('specialist'), { caseId })
    if (reply === null) throw new Error('no reply')
    const saved = await saveReply(office.service, office.actor('specialist'), { replyId, version: reply.version, text: { ...reply.text, document: [...reply.text.document, ...documentFromText('Справка № 17.')] } })
    await submitReply(office.service, office.actor('specialist'), { replyId, version: saved.version })
    const signed = await signReply(office.service, office.actor('deputy'), { replyId, version: saved.version + 1, keyPassword })
    expect(signed.signatureValid).toBe(true)
    expect((await getReply(office.service, office.actor('specialist'), { caseId }))?.text.document.at(-1)).toEqual({ kind: 'paragraph', runs: [{ text: 'Справка № 17.' }] })
  })
})

describe('opening a signed file', () => {
  async function signedLetter() {
    const office = await openTestOffice()
    const letter = await waiting(office)
    return { office, signed: await signReply(office.service, office.actor('deputy'), { ...letter, keyPassword }) }
  }

  it('still finds the signature valid after the certificate has run out', async () => {
    const { office, signed } = await signedLetter()
    office.setToday('2028-01-10')
    expect((await readDocument(office.service, office.actor('specialist'), { documentId: signed.documentId })).verification.valid).toBe(true)
  })

  it('refuses a damaged or missing file and raises an alarm', async () => {
    const { office, signed } = await signedLetter()
    const stored = office.service.store.files.path(signed.sha256)
    chmodSync(stored, 0o600)
    appendFileSync(stored, ' ')
    const failure = await refusal(readDocument(office.service, office.actor('deputy'), { documentId: signed.documentId }))
    expect(failure).toMatchObject({ code: 'FILE_REJECTED', details: { reason: 'damaged' } })
    rmSync(stored)
    expect(existsSync(stored)).toBe(false)
    await refusal(readDocument(office.service, office.actor('deputy'), { documentId: signed.documentId }))
    expect((await actionsOf(office, signed.caseId)).filter((action) => action === 'alarm.file_damaged')).toHaveLength(2)
  })

  it('is for those who may see the case', async () => {
    const { office, signed } = await signedLetter()
    expect((await refusal(readDocument(office.service, office.actor('outsider'), { documentId: signed.documentId }))).code).toBe('FORBIDDEN')
    expect((await refusal(readDocument(office.service, office.actor('clerk'), { documentId: 99 }))).code).toBe('NOT_FOUND')
  })
})

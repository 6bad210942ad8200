import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attachOriginal } from '../../../service/originals/attachOriginal.ts'
import { cancelPrint } from '../../../service/originals/cancelPrint.ts'
import { getPaper } from '../../../service/originals/paperOf.ts'
import { paperSigners } from '../../../service/originals/paperSigners.ts'
import { printForSignature } from '../../../service/originals/printForSignature.ts'
import { printQueue } from '../../../service/originals/printQueue.ts'
import { dispatchReply } from '../../../service/replies/dispatchReply.ts'
import { proposeDecision } from '../../../service/decisions/proposeDecision.ts'
import { readDocument } from '../../../service/replies/readDocument.ts'
import { recallSigned } from '../../../service/replies/recallSigned.ts'
import { signatureQueue } from '../../../service/replies/signatureQueue.ts'
import { inFolder } from '../signing/openssl.ts'
import { openTestOffice, refusal } from '../support.ts'
import { printedLetter, SCAN, scan } from './letters.ts'
import { actionsOf, caseRowOf, outgoingNumbers, replyRowOf, submitted } from '../replies/desk.ts'

/** What stands on the sheet, without its spaces: a foreign program reads it. */
async function wordsOf(file: File): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer())
  return inFolder((at, run) => {
    writeFileSync(at('letter.pdf'), bytes)
    return run('pdftotext', 'letter.pdf', '-').replaceAll(/\s/gu, '')
  })
}

describe('a letter signed by hand', () => {
  it('goes from print to dispatch: number and date on the paper, no mark of an e-signature, the scan is the signed file', async () => {
    const office = await openTestOffice()
    const { service } = office
    const clerk = office.actor('clerk')
    const letter = await submitted(office)
    expect(await paperSigners(service, clerk, { caseId: letter.caseId })).toMatchObject([{ shortName: 'Громова А.П.', basis: 'Приказ от 12.01.2026 № 3', own: false }, { shortName: 'Титова А.П.' }])
    const print = await printForSignature(service, clerk, { ...letter, signerId: office.actor('deputy').userId })
    expect(print).toMatchObject({ outgoingNumber: 'Л-0001/26/1', status: 'for_signature' })
    expect(await signatureQueue(service, office.actor('deputy'))).toEqual([])
    expect(await printQueue(service, office.actor('deputy'))).toMatchObject([{ printId: print.printId, outgoingNumber: 'Л-0001/26/1', printedOn: '2026-11-23', pages: 1, own: false, signer: { shortName: 'Громова А.П.' } }])

    office.setToday('2026-11-25')
    const paper = await getPaper(service, clerk, { printId: print.printId })
    const words = await wordsOf(paper)
    for (const found of ['Л-0001/26/1', '23.11.2026', 'А.П.Громова']) expect(words).toContain(found)
    expect(words).not.toMatch(/ЭЛЕКТРОННОЙПОДПИСЬЮ|Сертификат/iu)
    expect(Buffer.from(await paper.arrayBuffer()).includes('/ByteRange')).toBe(false)

    const done = await attachOriginal(service, clerk, { printId: print.printId, files: [scan(), scan('лист 2.jpg')] })
    expect(done).toMatchObject({ status: 'signed', outgoingNumber: 'Л-0001/26/1', pages: 2 })
    expect(await caseRowOf(office, letter.caseId)).toMatchObject({ status: 'signed', outgoing_number: 'Л-0001/26/1', outgoing_date: '2026-11-23', signer_id: office.actor('deputy').userId })
    const { file, verification } = await readDocument(service, clerk, { documentId: done.documentId })
    expect(file.name).toBe('Ответ Л-0001-26-1.pdf')
    expect(verification).toMatchObject({ valid: true, ink: { signer: 'Громова А.П.', attachedBy: 'Ковалёва А.П.', attachedAt: '2026-11-25T07:00:00.000Z' } })
    // The picture lies in the document as it came from the scanner.
    expect(Buffer.from(await file.arrayBuffer()).includes(SCAN.subarray(0, 4000))).toBe(true)

    const sent = await dispatchReply(service, clerk, { replyId: letter.replyId, channel: 'post', address: 'г. Пятигорск', dispatchedOn: '2026-11-25', proof: 'реестр № 1', postalId: '', recipient: '', documentShown: '', proofFile: null })
    expect(sent.status).toBe('dispatched')
    expect(await actionsOf(office, letter.caseId)).toEqual(expect.arrayContaining(['reply.printed', 'reply.original_attached', 'reply.dispatched']))
    expect(await outgoingNumbers(office)).toEqual([{ text: 'Л-0001/26/1', annul_reason: null }])
  })

  it('a print that is cancelled gives up its number; the withdrawal of the appeal cancels it as well', async () => {
    const office = await openTestOffice()
    const { service } = office
    const first = await printedLetter(office)
    await cancelPrint(service, office.actor('clerk'), { printId: first.printId, reason: 'Опечатка в адресе' })
    expect(await replyRowOf(office, first.replyId)).toMatchObject({ state: 'submitted', outgoing_number: null })
    expect((await refusal(attachOriginal(service, office.actor('clerk'), { printId: first.printId, files: [scan()] }))).code).toBe('CONFLICT')
    const { version } = await replyRowOf(office, first.replyId)
    const again = await printForSignature(service, office.actor('deputy'), { replyId: first.replyId, version, signerId: office.actor('deputy').userId })
    expect(again.outgoingNumber).toBe('Л-0001/26/2')
    const row = await caseRowOf(office, first.caseId)
    await proposeDecision(service, office.actor('clerk'), { caseId: first.caseId, version: row.version, ground: 'withdrawn', reason: 'Заявление об отзыве', fragment: '', redirectTo: '' })
    expect(await printQueue(service, office.actor('deputy'))).toEqual([])
    expect(await outgoingNumbers(office)).toEqual([{ text: 'Л-0001/26/1', annul_reason: 'Опечатка в адресе' }, { text: 'Л-0001/26/2', annul_reason: 'обращение отозвано заявителем' }])
  })

  it('a crash after the number was taken loses nothing: the same sheet is made when it is next asked for', async () => {
    const office = await openTestOffice()
    const { printId } = await printedLetter(office)
    const before = Buffer.from(await (await getPaper(office.service, office.actor('clerk'), { printId })).arrayBuffer())
    await office.service.store.write((tx) => tx.updateTable('ink_prints').set({ sha256: null, pages: null }).execute())
    office.setToday('2026-12-01')
    const after = Buffer.from(await (await getPaper(office.service, office.actor('clerk'), { printId })).arrayBuffer())
    expect(after.equals(before)).toBe(true)
  })

  it('an original taken back before dispatch leaves a new draft with no trace of the paper', async () => {
    const office = await openTestOffice()
    const { printId, caseId } = await printedLetter(office)
    const { version } = await attachOriginal(office.service, office.actor('clerk'), { printId, files: [scan()] })
    await recallSigned(office.service, office.actor('deputy'), { caseId, version, reason: 'Не та сумма' })
    expect(await outgoingNumbers(office)).toEqual([{ text: 'Л-0001/26/1', annul_reason: 'Не та сумма' }])
    expect((await office.service.store.read.selectFrom('replies').select(['state', 'outgoing_number']).where('case_id', '=', caseId).orderBy('id').execute()).at(-1)).toEqual({ state: 'returned', outgoing_number: null })
  })

  it('refuses what must not be: a signer without authority, one’s own letter, a scan that lacks sheets or is none', async () => {
    const office = await openTestOffice()
    const { service } = office
    const clerk = office.actor('clerk')
    const letter = await submitted(office)
    const by = (signer: 'deputy' | 'clerk2') => printForSignature(service, clerk, { ...letter, signerId: office.actor(signer).userId })
    expect((await refusal(by('clerk2'))).message).toBe('Этот сотрудник ответы не подписывает. Выберите другого.')
    expect((await refusal(printForSignature(service, office.actor('specialist'), { ...letter, signerId: office.actor('deputy').userId }))).code).toBe('FORBIDDEN')
    const { printId } = await by('deputy')
    const attach = (file: File, who: 'clerk' | 'deputy' = 'clerk') => refusal(attachOriginal(service, office.actor(who), { printId, files: [file] }))

    expect((await attach(new File(['просто текст'], 'письмо.pdf'))).message).toBe('«письмо.pdf» — не скан. Приложите PDF, JPEG или PNG.')
    expect((await attach(new File(['%PDF-1.7\nбитый'], 'битый.pdf'))).details.reason).toBe('unreadable')
    await service.store.write((tx) => tx.updateTable('ink_prints').set({ pages: 2 }).execute())
    expect((await attach(scan())).message).toBe('В скане 1 страница, а в письме 2. Отсканируйте все листы и приложите скан снова.')
    await service.store.write((tx) => tx.updateTable('ink_prints').set({ pages: 1 }).execute())
    await service.store.write((tx) => tx.updateTable('replies').set({ author_id: office.actor('deputy').userId }).execute())
    expect((await attach(scan(), 'deputy')).message).toContain('Это ваше письмо')
    await service.store.write((tx) => tx.updateTable('signing_authorities').set({ valid_to: '2026-11-22' }).execute())
    expect((await attach(scan())).message).toContain('На дату письма: Право подписи окончилось 22.11.2026')
    expect(await replyRowOf(office, letter.replyId)).toMatchObject({ state: 'printed' })
  })
})

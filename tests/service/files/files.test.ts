import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { attachFile } from '../../../service/files/attachFile.ts'
import { discardFile } from '../../../service/files/discardFile.ts'
import { readFile } from '../../../service/files/readFile.ts'
import { stageFile } from '../../../service/files/stageFile.ts'
import { writeSetting } from '../../../service/settings.ts'
import { openTestOffice, refusal } from '../support.ts'

const SCAN = readFileSync(path.join(import.meta.dirname, '../../fixtures/scans/letter-typed.jpg'))

describe('taking files', () => {
  it('keeps a scan byte for byte and knows its kind by content, not by name', async () => {
    const office = await openTestOffice()
    const view = await stageFile(office.service, office.actor('clerk'), { file: new File([new Uint8Array(SCAN)], 'скан.txt') })
    expect(view).toMatchObject({ mediaType: 'image/jpeg', quarantined: false, bytes: SCAN.byteLength })
    const back = await readFile(office.service, office.actor('clerk'), { id: view.id })
    expect(Buffer.from(await back.arrayBuffer()).equals(SCAN)).toBe(true)
  })

  it.each([
    ['0 bytes', new Uint8Array(0), 'пустой.pdf', 'empty'],
    ['over the limit', new Uint8Array(2000), 'большой.bin', 'too_large'],
  ])('refuses a file of %s with a sentence', async (_name, bytes, name, reason) => {
    const office = await openTestOffice()
    await office.service.store.write((tx) => writeSetting(tx, 'limits', { maxImageBytes: 5000, maxPdfBytes: 5000, maxFileBytes: 1000 }, { version: 0, at: office.service.clock.instant(), by: null }))
    const failure = await refusal(stageFile(office.service, office.actor('clerk'), { file: new File([bytes], name) }))
    expect(failure).toMatchObject({ code: 'FILE_REJECTED', details: { reason } })
    expect(failure.message).toContain(name)
  })

  it('takes a path out of the name', async () => {
    const office = await openTestOffice()
    const view = await stageFile(office.service, office.actor('clerk'), { file: new File(['x'], '../../etc/passwd') })
    expect(view).toMatchObject({ name: 'passwd', originalName: '../../etc/passwd' })
  })

  it.each(['вирус.pdf.exe', 'счёт.js', 'макрос.docm'])('quarantines %s', async (name) => {
    const office = await openTestOffice()
    const view = await stageFile(office.service, office.actor('clerk'), { file: new File(['MZ'], name) })
    expect(view.quarantined).toBe(true)
    expect((await refusal(readFile(office.service, office.actor('clerk'), { id: view.id }))).details.reason).toBe('quarantined')
  })

  it('leaves out a waiting file, never one of a registered case', async () => {
    const office = await openTestOffice()
    const waiting = await stageFile(office.service, office.actor('clerk'), { file: new File(['a'], 'a.txt') })
    await discardFile(office.service, office.actor('clerk'), { id: waiting.id })
    const { id } = await office.register()
    const attached = await attachFile(office.service, office.actor('clerk'), { caseId: id, file: new File(['b'], 'b.txt') })
    expect((await refusal(discardFile(office.service, office.actor('clerk'), { id: attached.id }))).code).toBe('NOT_FOUND')
  })

  it('does not show a file whose bytes changed on disk, and raises an alarm in the audit', async () => {
    const office = await openTestOffice()
    const { id } = await office.register()
    const file = await attachFile(office.service, office.actor('clerk'), { caseId: id, file: new File(['правда'], 'письмо.txt') })
    const onDisk = office.service.store.files.path(file.sha256)
    chmodSync(onDisk, 0o600)
    writeFileSync(onDisk, 'ложь')
    expect(await refusal(readFile(office.service, office.actor('clerk'), { id: file.id }))).toMatchObject({ code: 'FILE_REJECTED', details: { reason: 'damaged' } })
    const alarms = await office.service.store.read.selectFrom('audit').select('case_id').where('action', '=', 'alarm.file_damaged').execute()
    expect(alarms).toEqual([{ case_id: id }])
  })
})

import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notices } from '../../../service/control/notices.ts'
import { startFileWatch } from '../../../service/originals/startFileWatch.ts'
import { sweepDocuments } from '../../../service/originals/sweepDocuments.ts'
import { readDocument } from '../../../service/replies/readDocument.ts'
import { openTestOffice, refusal } from '../support.ts'
import { actionsOf } from '../replies/desk.ts'
import { inkLetter } from './letters.ts'

it('a byte flipped on the disk is found without opening the file, said to those who answer for it, and forgotten when the file is back', async () => {
  const office = await openTestOffice()
  const { service } = office
  const { documentId, caseId, sha256 } = await inkLetter(office)
  const second = await inkLetter(office)
  const path = service.store.files.path(sha256)
  const whole = readFileSync(path)
  const alarms = async () => (await actionsOf(office, caseId)).filter((action) => action === 'alarm.file_damaged').length
  const said = async (who: 'deputy' | 'administrator' | 'clerk') => (await notices(service, office.actor(who))).filter(({ text }) => text.startsWith('Файл подписанного'))

  expect(await sweepDocuments(service)).toEqual({ checked: 2, damaged: 0 })
  const spoiled = Buffer.from(whole)
  spoiled[100] = (spoiled[100] ?? 0) ^ 1
  chmodSync(path, 0o600)
  writeFileSync(path, spoiled)
  expect(await sweepDocuments(service)).toEqual({ checked: 0, damaged: 0 })
  office.setToday('2026-11-24')
  expect(await sweepDocuments(service)).toEqual({ checked: 2, damaged: 1 })
  expect(await alarms()).toBe(1)
  expect(await said('deputy')).toEqual([{ kind: 'urgent', text: 'Файл подписанного ответа № Л-0001/26/1 в хранилище изменён или повреждён. Не отправляйте его; восстановите файл из резервной копии.', caseId }])
  expect(await said('administrator')).toMatchObject([{ caseId: null }])
  expect(await said('clerk')).toEqual([])
  expect((await refusal(readDocument(service, office.actor('clerk'), { documentId }))).message).toContain('содержимое не совпадает с контрольной суммой')
  expect(await alarms()).toBe(2)

  rmSync(service.store.files.path(second.sha256))
  office.setToday('2026-11-25')
  expect(await sweepDocuments(service)).toEqual({ checked: 2, damaged: 2 })
  // The damage that is known is not reported anew.
  expect(await alarms()).toBe(2)
  expect((await said('deputy')).at(-1)?.text).toContain('пропал из хранилища')

  writeFileSync(path, whole)
  office.setToday('2026-11-26')
  const stop = startFileWatch(service)
  await expect.poll(async () => actionsOf(office, caseId)).toContain('document.restored')
  await stop()
  expect(await said('deputy')).toHaveLength(1)
  expect((await readDocument(service, office.actor('clerk'), { documentId })).verification.valid).toBe(true)
})

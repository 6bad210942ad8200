import { readFileSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { ExportStep } from '../../../contract/exports.ts'
import { exportBook } from '../../../service/export/exportBook.ts'
import { exportRegister } from '../../../service/export/exportRegister.ts'
import { explainWriting } from '../../../service/export/target.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { chosen, finished, manyCases } from './desk.ts'
import { smallDisk } from './small-disk.ts'

const NO_ROOM = { code: 'FILE_REJECTED', message: 'На диске не хватило места. Недописанный файл удалён: освободите место или выберите другой диск.', details: { reason: 'no_space' } }
const ROWS = 400

type Export = (office: TestOffice, place: string) => Promise<AsyncIterable<ExportStep>>
const book = (format: 'pdf' | 'xlsx'): Export => (office, place) => exportBook(office.service, office.actor('clerk'), { ...chosen(office, place), book: 'incoming', format, from: '2026-11-01', to: '2026-11-30' })
const register: Export = (office, place) => exportRegister(office.service, office.actor('clerk'), { ...chosen(office, place), filter: {}, sort: 'number', descending: false, columns: ['number', 'registeredOn', 'applicant', 'summary', 'channel', 'address', 'legalDue', 'controlDue'] })
const exported = (office: TestOffice) => office.service.store.read.selectFrom('audit').select('after_json').where('action', '=', 'export.made').execute()

it.each([['журнал.xlsx', register, 'PK'], ['книга.xlsx', book('xlsx'), 'PK'], ['книга.pdf', book('pdf'), '%PDF']] as const)('%s on a disk without room: a sentence, the file of before untouched, nothing half-written, nothing in the audit; with room again it is made', async (name, make, begins) => {
  const office = await openTestOffice()
  await manyCases(office, ROWS)
  const disk = smallDisk()
  writeFileSync(disk.at(name), 'прежний файл')
  expect(await refusal(finished(make(office, disk.at(name))))).toMatchObject(NO_ROOM)
  expect(disk.names()).toEqual([name])
  expect(readFileSync(disk.at(name), 'utf8')).toBe('прежний файл')
  expect(await exported(office)).toEqual([])

  disk.free()
  expect((await finished(make(office, disk.at(name)))).at(-1)?.file).toMatchObject({ name, rows: ROWS })
  expect(disk.names()).toEqual([name])
  expect(readFileSync(disk.at(name)).subarray(0, begins.length).toString()).toBe(begins)
  expect(await exported(office)).toHaveLength(1)
})

it('what the kernel says of a device without room is the same sentence', async () => {
  const said: unknown = await writeFile('/dev/full', 'слово').catch((error: unknown) => error)
  expect(said).toMatchObject({ code: 'ENOSPC' })
  expect(explainWriting(said)).toMatchObject(NO_ROOM)
})

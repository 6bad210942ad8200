import path from 'node:path'
import type { FileView } from '../../contract/files.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { renderStamp } from '../../templates/pdf/renderStamp.ts'
import { SheetUnreadable, STAMPED_TYPES, stampFirstPage, type StampCorner } from '../../templates/pdf/stampFirstPage.ts'
import { announce } from '../announce.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { storeFile } from '../files/acceptFile.ts'
import { insertFile } from '../files/insertFile.ts'
import { sheetsWords } from './sheetsWords.ts'
import { readSetting } from '../settings.ts'

/**
 * The mark of receipt (ГОСТ Р 7.0.97-2016, 5.27) on the first page of a scan, as a new file of the case; the scan stays as it came.
 * @throws Failure INVALID_INPUT for a file on which no mark can be laid
 */
export async function stampScan(service: Service, actor: Actor, input: { caseId: number; fileId: number; corner: StampCorner }): Promise<FileView> {
  const { store, clock } = service
  const { row } = await loadCase(store.read, actor, input.caseId, 'attach_file')
  const file = await store.read.selectFrom('case_files').selectAll().where('id', '=', input.fileId).where('case_id', '=', row.id).where('kind', '<>', 'reply').executeTakeFirst()
  if (file === undefined) throw new Failure('NOT_FOUND', 'Такого файла в обращении нет.')
  const mediaType = STAMPED_TYPES.find((type) => type === file.media_type)
  if (mediaType === undefined || file.quarantined || file.damaged) throw new Failure('INVALID_INPUT', 'Отметка ставится на скан JPEG, PNG или PDF. Выберите другой файл.')

  const at = clock.instant()
  const [organisation, founded, fonts, bytes] = await Promise.all([readSetting(store.read, 'organisation'), readSetting(store.read, 'founded'), service.fonts(), store.files.get(file.sha256)])
  const facts = {
    organisation: organisation?.shortName ?? '', number: row.number, receivedOn: formatRuDate(row.received_on), registeredOn: formatRuDate(row.registered_on), sheets: sheetsWords(row.sheets, row.attachment_sheets),
    training: founded?.kind === 'training',
  }
  const stamp = await renderStamp(facts, { fonts, createdAt: clock.now() })
  const name = `${path.parse(file.name).name} с отметкой.pdf`
  const stamped = await stampFirstPage({ bytes, mediaType }, stamp, { corner: input.corner, title: name, at: clock.now() }).catch((error: unknown) => {
    if (!(error instanceof SheetUnreadable)) throw error
    throw new Failure('INVALID_INPUT', 'Отметку поставить не удалось: документ повреждён или закрыт паролем. Исходный файл сохранён без изменений.')
  })
  const accepted = await storeFile(service, name, stamped)
  const view = await store.write(async (tx) => {
    const added = await insertFile(tx, accepted, { caseId: row.id, deliveryId: null, kind: 'attachment', at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'case.stamped', entity: 'file', entityId: added.id, caseId: row.id, after: { name: added.name, sha256: added.sha256, original: file.sha256 } })
    return added
  })
  announce(service, actor, 'case', row.id)
  return view
}

import { constants, type Stats } from 'node:fs'
import { access, lstat, mkdir, open, rename } from 'node:fs/promises'
import path from 'node:path'
import { appendAudit } from '../../db/audit/append.ts'
import { Failure } from '../../domain/failure.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { acceptFile } from '../files/acceptFile.ts'
import { insertFile } from '../files/insertFile.ts'
import { readSetting } from '../settings.ts'

/** Where originals go once their bytes are in the store. */
const TAKEN_FOLDER = 'Принято'
/** The scanner itself, in the audit. */
const SCANNER = { userId: null, name: 'Папка сканера' } as const

/**
 * Takes a finished file of the scanner's folder: bytes durable in the store, then its row, then the original moved away. Cut off anywhere between,
 * it is met again at the next start, known by its hash, and only moved. What cannot be taken stays where it is and is named with its reason.
 */
export async function acceptScan(service: Service, folder: string, name: string): Promise<'taken' | 'known' | 'refused'> {
  const from = path.join(folder, name)
  let bytes = 0
  try {
    bytes = (await lstat(from)).size
    const { outcome, stamp } = await store(service, from, name, bytes)
    // The scanner may have written the next sheet under the same name meanwhile: that one has not been taken yet.
    if (stampOf(await lstat(from)) !== stamp) throw new Failure('FILE_REJECTED', 'Пока файл принимали, сканер записал под этим именем другой. Он будет принят следующим.')
    await moveAway(folder, name)
    announce(service, null, 'scan')
    return outcome
  } catch (error) {
    await refuse(service, { name, bytes, reason: reasonOf(error) })
    return 'refused'
  }
}

async function store(service: Service, from: string, name: string, size: number): Promise<{ outcome: 'taken' | 'known'; stamp: string }> {
  const limits = await readSetting(service.store.read, 'limits')
  // A file beyond every limit is not even read into memory.
  if (size > Math.max(limits.maxFileBytes, limits.maxImageBytes, limits.maxPdfBytes)) throw new Failure('FILE_REJECTED', 'Файл больше допустимого размера. Разделите его на части или увеличьте предел в настройках.')
  const { content, stamp } = await readWhole(from)
  const accepted = await acceptFile(service, name, content)
  const at = service.clock.instant()
  const outcome = await service.store.write(async (tx) => {
    const known = await tx.selectFrom('scans').select('id').where('sha256', '=', accepted.sha256).executeTakeFirst()
    if (known !== undefined) return 'known'
    const { id } = await insertFile(tx, accepted, { caseId: null, deliveryId: null, kind: 'scan', at, by: null })
    const row = await tx.insertInto('scans').values({ file_id: id, sha256: accepted.sha256, state: 'waiting', reason: null, found_at: at }).returning('id').executeTakeFirstOrThrow()
    await appendAudit(tx, { at, actor: SCANNER, action: 'scan.received', entity: 'scan', entityId: row.id, after: { bytes: accepted.bytes, sha256: accepted.sha256, quarantined: accepted.quarantined } })
    return 'taken'
  })
  return { outcome, stamp }
}

/** The size must be the same before and after: a file still being written is left to the next look. */
async function readWhole(from: string): Promise<{ content: Uint8Array; stamp: string }> {
  const handle = await open(from, 'r')
  try {
    const content = await handle.readFile()
    const read = await handle.stat()
    if (read.size !== content.byteLength) throw new Failure('FILE_REJECTED', 'Файл ещё записывается. Он будет принят, когда запись закончится.')
    return { content, stamp: stampOf(read) }
  } finally {
    await handle.close()
  }
}

/** Tells one file of a name from the next one of the same name. */
const stampOf = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`

async function moveAway(folder: string, name: string): Promise<void> {
  const taken = path.join(folder, TAKEN_FOLDER)
  await mkdir(taken, { recursive: true })
  const { name: stem, ext } = path.parse(name)
  for (let copy = 1; ; copy += 1) {
    const to = path.join(taken, copy === 1 ? name : `${stem} (${copy})${ext}`)
    const free = await access(to, constants.F_OK).then(() => false, () => true)
    if (free) return rename(path.join(folder, name), to)
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Failure) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EACCES' || code === 'EPERM') return 'Файл не открывается: нет прав. Разрешите программе читать и перемещать файлы этой папки.'
  if (code === 'EBUSY' || code === 'ETXTBSY') return 'Файл занят другой программой. Он будет принят, когда освободится.'
  if (code === 'ENOSPC') return 'На диске нет места. Файл остался в папке и будет принят, когда место появится.'
  return 'Файл не удалось принять. Он остался в папке; программа попробует ещё раз.'
}

async function refuse(service: Service, refusal: { name: string; bytes: number; reason: string }): Promise<void> {
  const { read } = service.store
  const before = await read.selectFrom('scan_refusals').select(['reason', 'bytes']).where('name', '=', refusal.name).executeTakeFirst()
  if (before?.reason === refusal.reason && before.bytes === refusal.bytes) return
  const row = { ...refusal, at: service.clock.instant() }
  await service.store.write((tx) => tx.insertInto('scan_refusals').values(row).onConflict((conflict) => conflict.column('name').doUpdateSet(row)).execute())
  announce(service, null, 'scan')
}

/** Files that are in the folder no more are named no more. */
export async function forgetRefusals(service: Service, folder: string): Promise<void> {
  const refused = await service.store.read.selectFrom('scan_refusals').select('name').execute()
  for (const { name } of refused) {
    if (await lstat(path.join(folder, name)).then(() => true, () => false)) continue
    await service.store.write((tx) => tx.deleteFrom('scan_refusals').where('name', '=', name).execute())
    announce(service, null, 'scan')
  }
}

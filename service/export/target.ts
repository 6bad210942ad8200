import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { syncDirectory } from '../../db/files/durable.ts'
import { Failure } from '../../domain/failure.ts'

/** A file at a place that a person has chosen: it appears there whole or not at all. */
export interface Target {
  /** What is written until the file is whole; beside it, so that the rename stays on one disk. */
  readonly temporary: string
  /** On the disk for good, not yet at its place. */
  finish(): Promise<{ readonly bytes: number; readonly sha256: string }>
  place(): Promise<void>
  /** Removes what is unfinished; nothing when the file is at its place. */
  discard(): Promise<void>
}

export function targetAt(place: string): Target {
  const temporary = path.join(path.dirname(place), `.${path.basename(place)}.${randomUUID().slice(0, 8)}.part`)
  return {
    temporary,
    finish: () => synced(temporary),
    async place() {
      await rename(temporary, place)
      await syncDirectory(path.dirname(place)).catch(() => undefined) // some shared folders of a network cannot, and the file is whole
    },
    discard: () => rm(temporary, { force: true }),
  }
}

async function synced(file: string): Promise<{ bytes: number; sha256: string }> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
    const { size } = await handle.stat()
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    return { bytes: size, sha256: hash.digest('hex') }
  } finally {
    await handle.close()
  }
}

const SENTENCES: readonly (readonly [codes: readonly string[], reason: string, sentence: string])[] = [
  [['EACCES', 'EPERM', 'EROFS'], 'read_only', 'В эту папку нельзя записать файл: на неё нет прав, либо файл с таким именем открыт в другой программе. Ничего не записано: закройте файл или выберите другое место.'],
  [['EBUSY', 'ETXTBSY'], 'busy', 'Файл с таким именем открыт в другой программе. Ничего не записано: закройте его или выберите другое имя.'],
  [['ENOSPC', 'EDQUOT', 'EFBIG'], 'no_space', 'На диске не хватило места. Недописанный файл удалён: освободите место или выберите другой диск.'],
  [['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EINVAL', 'EISDIR'], 'no_folder', 'Выбранной папки нет, или имя файла не подходит. Ничего не записано: выберите другое место.'],
  [['EIO', 'ENXIO', 'ENODEV', 'ESTALE', 'ETIMEDOUT', 'EHOSTDOWN', 'ENETUNREACH', 'ENOTCONN'], 'gone', 'Диск или сетевая папка перестали отвечать. Файл не записан: проверьте их и повторите.'],
]

/** What the system refused, in words a person can act on; anything else stays what it was. */
export function explainWriting(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  const [, reason, sentence] = SENTENCES.find(([codes]) => codes.some((one) => one === code)) ?? []
  return sentence === undefined || reason === undefined ? error : new Failure('FILE_REJECTED', sentence, { reason })
}

import { fileTypeFromBuffer } from 'file-type'
import { Failure } from '../../domain/failure.ts'
import { safeFileName } from '../../domain/file-name.ts'
import type { Service } from '../context.ts'
import { readSetting, type Setting } from '../settings.ts'
import { looksExecutable } from './looksExecutable.ts'

export interface AcceptedFile {
  readonly sha256: string
  readonly bytes: number
  readonly name: string
  readonly originalName: string
  /** Decided by the content; the name's extension is believed only where content says nothing. */
  readonly mediaType: string
  readonly quarantined: boolean
  readonly note: string | null
}

/**
 * Takes bytes into the file store for good, under a safe name; executables are kept but quarantined.
 * @throws Failure FILE_REJECTED with reason 'empty' or 'too_large'
 */
export async function acceptFile(service: Service, originalName: string, content: Uint8Array): Promise<AcceptedFile> {
  if (content.byteLength === 0) throw new Failure('FILE_REJECTED', `Файл «${safeFileName(originalName)}» пустой (0 байт). Проверьте его и приложите снова.`, { reason: 'empty' })
  const limit = limitFor(await readSetting(service.store.read, 'limits'), await fileTypeFromBuffer(content))
  if (content.byteLength > limit) {
    throw new Failure('FILE_REJECTED', `Файл «${safeFileName(originalName)}» больше ${sizeWords(limit)}. Уменьшите его или разделите на части.`, { reason: 'too_large' })
  }
  return storeFile(service, originalName, content)
}

/** Bytes allowed for a file of this content. */
function limitFor(limits: Setting<'limits'>, type: { readonly mime: string } | undefined): number {
  if (type?.mime.startsWith('image/') === true) return limits.maxImageBytes
  return type?.mime === 'application/pdf' ? limits.maxPdfBytes : limits.maxFileBytes
}

const sizeWords = (bytes: number): string => (bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} МБ` : `${Math.floor(bytes / 1024)} КБ`)

/** The same without limits: for parts of a message, which are never refused. An empty part is kept and marked. */
export async function storeFile(service: Service, originalName: string, content: Uint8Array): Promise<AcceptedFile> {
  const name = safeFileName(originalName)
  const [{ sha256, bytes }, detected] = await Promise.all([service.store.files.put(content), fileTypeFromBuffer(content)])
  const executable = looksExecutable(name, content)
  return {
    sha256,
    bytes,
    name,
    originalName,
    mediaType: detected?.mime ?? typeByName(name, content),
    quarantined: executable,
    note: executable ? 'Исполняемый файл: хранится, но не открывается' : null,
  }
}

const TEXT_TYPES: Record<string, string> = { txt: 'text/plain', csv: 'text/csv', eml: 'message/rfc822', html: 'text/html', htm: 'text/html', xml: 'text/xml' }

function typeByName(name: string, content: Uint8Array): string {
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  const binary = content.subarray(0, 4096).includes(0)
  return (binary ? undefined : TEXT_TYPES[extension]) ?? 'application/octet-stream'
}

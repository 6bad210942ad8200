import type { Service } from '../context.ts'
import { storeFile, type AcceptedFile } from '../files/acceptFile.ts'
import type { ReadMail } from './readMail.ts'

export interface StoredPart {
  readonly file: AcceptedFile
  readonly inline: boolean
  readonly damaged: boolean
}

/** Attachments and inline images into the file store; none is refused, a damaged one is kept as it is and marked. */
export async function storeMailParts(service: Service, mail: ReadMail): Promise<StoredPart[]> {
  const parts: StoredPart[] = []
  for (const { name, content, inline, damaged } of mail.parts) {
    const file = await storeFile(service, name, content)
    const empty = content.byteLength === 0
    parts.push({ file: { ...file, note: file.note ?? (damaged || empty ? 'Вложение повреждено: письмо оборвано' : null) }, inline, damaged: damaged || empty })
  }
  return parts
}

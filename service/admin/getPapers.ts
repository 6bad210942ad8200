import type { PaperSettings } from '../../contract/admin.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

export type PapersView = PaperSettings & { version: number }

export const MB = 1024 * 1024

/** The settings of scans and files; saved together, so the version of the first stands for all. */
export async function getPapers({ store }: Service, actor: Actor): Promise<PapersView> {
  assertCan(actor, 'manage_settings')
  return papersView(store.read)
}

export async function papersView(read: ReadHandle): Promise<PapersView> {
  const [scanFolder, limits, text] = await Promise.all([readSettingVersion(read, 'scanFolder'), readSettingVersion(read, 'limits'), readSettingVersion(read, 'text')])
  const { maxImageBytes, maxPdfBytes, maxFileBytes } = limits.value
  const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / MB))
  return { scanFolder: scanFolder.value, limits: { imageMb: megabytes(maxImageBytes), pdfMb: megabytes(maxPdfBytes), otherMb: megabytes(maxFileBytes) }, text: text.value, version: scanFolder.version }
}

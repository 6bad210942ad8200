import { FileDamaged } from '../../db/errors.ts'
import type { Store } from '../../db/store.ts'
import { Failure } from '../../domain/failure.ts'
import type { LetterLogo, Letterhead } from '../../templates/letter-model.ts'
import { type Setting, readSetting } from '../settings.ts'

/**
 * The letterhead of the office with the bytes of its logo. Reads a file: never inside a write.
 * @throws Failure FILE_REJECTED when the logo is gone or changed: a letter without it would be another letter
 */
export async function letterheadOf({ read, files }: Pick<Store, 'read' | 'files'>): Promise<Letterhead> {
  const { form, logo } = await readSetting(read, 'letterhead')
  return { form, logo: logo && (await pictureOf(files, logo)) }
}

async function pictureOf(files: Store['files'], { sha256, width, height }: NonNullable<Setting<'letterhead'>['logo']>): Promise<LetterLogo> {
  try {
    return { bytes: await files.get(sha256), width, height }
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error
    throw new Failure('FILE_REJECTED', 'Файл логотипа повреждён или утрачен, письмо не собрано. Администратор загрузит логотип заново: «Настройки», раздел «Организация».', { reason: 'damaged' })
  }
}

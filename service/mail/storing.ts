import { Failure } from '../../domain/failure.ts'

/** Of the file system and of SQLite. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && NO_ROOM.includes(error.code)
}

/** Runs what stores a message; a full disk is told in words, so that intake stops before anything is marked as taken. */
export async function storing<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    throw new Failure('MAIL_REJECTED', 'На диске с базой нет места, письмо не принято. В почтовом ящике и в исходной папке оно осталось нетронутым. Освободите место и повторите.', { reason: 'disk_full' })
  }
}

import { safeFileName } from '../../domain/file-name.ts'

/** «Ответ Л-0001-26-1.pdf»: the slashes of a number would be taken for folders. */
export function letterFileName(what: string, number: string): string {
  return safeFileName(`${what} ${number.replaceAll(/[\\/]/gu, '-')}.pdf`)
}

import type { FileView } from '../../../contract/files.ts'

export type Shown = 'image' | 'pdf' | 'text' | 'message' | 'quarantined' | 'damaged' | 'other'

const IMAGES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp', 'image/x-ms-bmp'])

/** How a file is shown; what cannot be shown safely is explained instead. */
export function shownAs(file: Pick<FileView, 'mediaType' | 'quarantined' | 'damaged'>): Shown {
  if (file.quarantined) return 'quarantined'
  if (file.damaged) return 'damaged'
  const type = file.mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (IMAGES.has(type)) return 'image'
  if (type === 'application/pdf') return 'pdf'
  if (type === 'text/plain' || type === 'text/csv') return 'text'
  if (type === 'message/rfc822') return 'message'
  return 'other'
}

const NAMES: readonly (readonly [test: RegExp, name: string])[] = [
  [/^image\//, 'Изображение'],
  [/pdf$/, 'PDF'],
  [/word|opendocument\.text|rtf/, 'Документ'],
  [/excel|spreadsheet|csv/, 'Таблица'],
  [/powerpoint|presentation/, 'Презентация'],
  [/^audio\//, 'Звук'],
  [/^video\//, 'Видео'],
  [/zip|rar|7z|compressed/, 'Архив'],
  [/rfc822|outlook/, 'Письмо'],
  [/^text\//, 'Текст'],
]

/** «PDF», «Таблица»: what the person would call it. */
export function nameOfType(mediaType: string): string {
  return NAMES.find(([test]) => test.test(mediaType))?.[1] ?? 'Файл'
}

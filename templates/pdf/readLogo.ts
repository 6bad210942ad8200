import { JpegEmbedder, PngEmbedder } from '@cantoo/pdf-lib'
import { Failure } from '../../domain/failure.ts'
import type { LetterLogo } from '../letter-model.ts'

/** It goes into every letter; 90 mm of paper need no more. */
const MOST_BYTES = 512 * 1024
const MOST_PIXELS = 1_500_000
/** Of the longer side: below it the print is coarse. */
const LEAST_PIXELS = 100

/**
 * Reads a picture for the letterhead, whole: what is broken must come out now and not in a letter.
 * @throws Failure FILE_REJECTED with the reason `type`, `size`, `colours` or `damaged`
 */
export async function readLogo(bytes: Uint8Array): Promise<LetterLogo> {
  if (bytes.length > MOST_BYTES) throw rejected('size', 'Файл логотипа больше 512 КБ. Уменьшите изображение и выберите его снова.')
  const { width, height, colorSpace } = await open(bytes)
  if (colorSpace === 'DeviceCMYK') throw rejected('colours', 'Логотип сохранён в цветах для типографии (CMYK). Сохраните его как RGB и выберите снова.')
  if (Math.max(width, height) < LEAST_PIXELS) throw rejected('size', `Логотип мал: ${width} × ${height} точек. Нужно не меньше ${LEAST_PIXELS} по длинной стороне.`)
  if (width * height > MOST_PIXELS) throw rejected('size', `Логотип велик: ${width} × ${height} точек. Уменьшите его, например до 1200 × 600.`)
  return { bytes, width, height }
}

async function open(bytes: Uint8Array): Promise<{ width: number; height: number; colorSpace: string }> {
  const jpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  const png = bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47
  if (!jpeg && !png) throw rejected('type', 'Логотип принимается в формате PNG или JPEG. Сохраните изображение в одном из них.')
  try {
    return jpeg ? await JpegEmbedder.for(bytes) : await PngEmbedder.for(bytes)
  } catch {
    throw rejected('damaged', 'Изображение не открывается: файл повреждён. Выберите другой файл.')
  }
}

const rejected = (reason: string, message: string): Failure => new Failure('FILE_REJECTED', message, { reason })

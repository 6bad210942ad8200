/** A decoded picture of pdf.js: 1 — one bit a pixel, 2 — RGB, 3 — RGBA. */
export interface DecodedPicture {
  readonly width: number
  readonly height: number
  readonly kind?: number
  readonly data?: Uint8Array | Uint8ClampedArray
}

/** Quarter turns clockwise. */
export type Quarter = 0 | 1 | 2 | 3

/** The picture as a portable greymap (PGM), which Tesseract reads, turned so that it stands upright; null when pdf.js kept its pixels elsewhere. */
export function greymap({ width, height, kind = 3, data }: DecodedPicture, turn: Quarter): Uint8Array | null {
  if (data === undefined) return null
  const at = greyAt(kind, width, data)
  const sideways = turn % 2 === 1
  const [wide, high] = sideways ? [height, width] : [width, height]
  const header = new TextEncoder().encode(`P5\n${wide} ${high}\n255\n`)
  const result = new Uint8Array(header.length + wide * high)
  result.set(header)
  let next = header.length
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      if (turn === 0) result[next] = at(x, y)
      else if (turn === 1) result[next] = at(y, height - 1 - x)
      else if (turn === 2) result[next] = at(width - 1 - x, height - 1 - y)
      else result[next] = at(width - 1 - y, x)
      next += 1
    }
  }
  return result
}

function greyAt(kind: number, width: number, data: Uint8Array | Uint8ClampedArray): (x: number, y: number) => number {
  if (kind === 1) {
    const row = (width + 7) >> 3
    return (x, y) => (((data[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0)
  }
  const size = kind === 2 ? 3 : 4
  return (x, y) => {
    const from = (y * width + x) * size
    // The luma of ITU-R BT.601, in 256ths.
    return ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8
  }
}

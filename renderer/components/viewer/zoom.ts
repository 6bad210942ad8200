/** Fit the width, fit the whole page, or an exact scale (1 is 100 %). */
export type Zoom = 'width' | 'page' | number

export const MIN_SCALE = 0.25
export const MAX_SCALE = 4
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4] as const

/** Quarter turns clockwise. */
export type Turn = 0 | 90 | 180 | 270

export const turnRight = (turn: Turn): Turn => (((turn + 90) % 360) as Turn)

export interface Size {
  readonly width: number
  readonly height: number
}

export function turned(size: Size, turn: Turn): Size {
  return turn === 90 || turn === 270 ? { width: size.height, height: size.width } : size
}

/** The scale that `zoom` means for a sheet of `size` in a frame; never larger than `most` when fitting. */
export function scaleOf(zoom: Zoom, size: Size, frame: Size, most = 2): number {
  if (typeof zoom === 'number') return zoom
  if (size.width <= 0 || size.height <= 0 || frame.width <= 0) return 1
  const byWidth = frame.width / size.width
  const scale = zoom === 'width' || frame.height <= 0 ? byWidth : Math.min(byWidth, frame.height / size.height)
  return Math.min(Math.max(scale, 0.05), most)
}

/** The next step up or down from the scale on the screen. */
export function stepFrom(scale: number, direction: 1 | -1): number {
  const near = 0.001
  const next = direction > 0 ? STEPS.find((step) => step > scale + near) : STEPS.findLast((step) => step < scale - near)
  return next ?? (direction > 0 ? MAX_SCALE : MIN_SCALE)
}

export const percent = (scale: number): string => `${Math.round(scale * 100)} %`

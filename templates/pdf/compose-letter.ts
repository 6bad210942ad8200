import type { LetterModel } from '../letter-model.ts'
import { cleanText } from '../typography.ts'
import { composeBody } from './compose-body.ts'
import { composeHead } from './compose-head.ts'
import { composeSignature } from './compose-signature.ts'
import type { ComposedSignature } from './compose-signature.ts'
import { SHEET, column, mm } from './drawing.ts'
import type { Density, Drawing } from './drawing.ts'
import { spaced, type BodyLine } from './flow.ts'
import type { Measure } from './fonts.ts'
import type { HeadPart } from './letterhead.ts'
import { paginate } from './paginate.ts'
import type { PlacedLine } from './paginate.ts'

/** A letter with a place for everything. */
export interface ComposedLetter {
  readonly head: HeadPart
  readonly flow: readonly BodyLine[]
  /** Places of the lines of the flow, then that of the signature block. */
  readonly placed: readonly PlacedLine[]
  readonly pages: number
  readonly signature: ComposedSignature
  readonly executor: readonly Drawing[]
}

/** From airy to tight: a tighter setting is taken only when it saves a sheet. */
const AIRY: Density = { leading: 1.32, air: 1 }
const TIGHTER: readonly Density[] = [{ leading: 1.27, air: 0.8 }, { leading: 1.2, air: 0.6 }]
const ABOVE_SIGNATURE = mm(11)
const ABOVE_EXECUTOR = mm(6)
const EXECUTOR = { size: 10, lead: 12.5 } as const

/** Breaks the text into lines and lays it on sheets; the signature block never parts from the end of the text. */
export function composeLetter(model: LetterModel, electronic: boolean, measure: Measure): ComposedLetter {
  const signature = composeSignature(model, electronic, measure)
  const executor = composeExecutor(model, measure)
  const lines = composeBody(model, measure)
  const set = (density: Density): ComposedLetter => {
    const head = composeHead(model, density, measure)
    const flow = spaced(lines, density)
    const floor = SHEET.height - SHEET.bottom
    const tail = { height: signature.height + ABOVE_EXECUTOR + executor.height, gap: ABOVE_SIGNATURE * density.air, mayBreakBefore: false }
    const placed = paginate([...flow, tail], { first: floor - head.bottom, other: floor - SHEET.top })
    return { head, flow, placed, pages: (placed.at(-1)?.page ?? 0) + 1, signature, executor: executor.drawings }
  }
  const airy = set(AIRY)
  if (airy.pages === 1) return airy
  const tighter = TIGHTER.map(set)
  const fewest = Math.min(airy.pages, ...tighter.map(({ pages }) => pages))
  return [airy, ...tighter].find(({ pages }) => pages === fewest) ?? airy
}

/** Full name, then phone, at the foot of the last sheet (ГОСТ Р 7.0.97-2016, 5.25; Standard §7.2.5). */
function composeExecutor(model: LetterModel, measure: Measure): { drawings: Drawing[]; height: number } {
  const texts = [model.executor.fullName, model.executor.phone].map(cleanText)
  const lay = (y: number): { drawings: Drawing[]; bottom: number } => {
    let bottom = y
    const drawings = texts.flatMap((text): Drawing[] => {
      const laid = column(text, { x: SHEET.left, y: bottom, width: mm(100) }, EXECUTOR, measure)
      bottom += laid.height
      return laid.lines.length > 0 ? [{ kind: 'text', tag: 'P', lines: laid.lines }] : []
    })
    return { drawings, bottom }
  }
  const height = lay(0).bottom
  return { drawings: lay(SHEET.height - SHEET.bottom - height).drawings, height }
}

import { textOfRuns, textsOfBlock } from '../../domain/letter-document.ts'
import type { LetterModel } from '../letter-model.ts'
import { bindSpaces, cleanText } from '../typography.ts'
import { breakLines } from './break-lines.ts'
import { INK, SHEET, TEXT_WIDTH, baselineOf, mm } from './drawing.ts'
import type { Density, TextLine } from './drawing.ts'
import type { Measure } from './fonts.ts'
import type { FlowLine } from './paginate.ts'

/** Where a line of the flow belongs in the tree of tags. */
interface Place {
  /** Number of the paragraph or list. */
  readonly block: number
  readonly tag: 'P' | 'L'
  /** Number of the item of a list. */
  readonly item?: number
}
/** A line of the flow: until the pages are known, its y is the baseline from its own top. */
export interface BodyLine extends FlowLine {
  readonly place: Place
  readonly label: TextLine | null
  readonly line: TextLine
}

const SIZE = 13
const INDENT = mm(12.5)

/** The same lines at another density; where the lines break does not depend on it. */
export function spaced(flow: readonly BodyLine[], { leading, air }: Density): BodyLine[] {
  const lead = SIZE * leading
  const y = baselineOf(SIZE, lead)
  return flow.map((line) => ({ ...line, height: lead, gap: line.gap * air, line: { ...line.line, y }, label: line.label && { ...line.label, y } }))
}

/** The flow of the letter from the salutation to the attachments, broken into lines and not yet spaced. */
export function composeBody(model: LetterModel, measure: Measure): BodyLine[] {
  const width = (text: string): number => measure(text, 'regular', SIZE)
  const flow: BodyLine[] = []
  let block = 0

  const put = (text: string, look: { x?: number; indent?: number; align?: 'justify' | 'center' | 'left'; gap: number; keep?: boolean; label?: string; labelX?: number; place?: Place }): void => {
    const { x = 0, indent = 0, align = 'justify', gap, keep = false, label, labelX = 0 } = look
    const room = TEXT_WIDTH - x
    const broken = breakLines(text, width, { width: room, indent, mode: align === 'justify' ? 'justify' : 'balance' })
    const place = look.place ?? { block: (block += 1), tag: 'P' as const }
    const at = (words: string, left: number, natural: number, spaceAfter: boolean): TextLine => ({
      text: words, x: SHEET.left + left, y: 0, style: 'regular', size: SIZE, colour: INK, width: natural, spaceAfter,
    })
    broken.forEach((line, index) => {
      const shift = index === 0 ? indent : 0
      const left = align === 'center' ? (room - line.width) / 2 : shift
      const stretch = align === 'justify' && (!line.last || line.width > room - shift)
      flow.push({
        height: SIZE,
        gap: index === 0 ? gap : 0,
        // at least two lines on each side of a break; a paragraph of three lines is not parted
        mayBreakBefore: index === 0 ? !keep : index >= 2 && index <= broken.length - 2,
        place,
        label: index === 0 && label ? at(label, labelX, width(label), true) : null,
        line: { ...at(line.text, x + left, line.width, line.spaceAfter && !line.last), ...(stretch ? { stretchTo: room - shift } : {}) },
      })
    })
  }

  const salutation = bindSpaces(cleanText(model.salutation))
  if (salutation) put(salutation, { align: 'center', gap: 0 })
  let follows: 'salutation' | 'text' | 'colon' = 'salutation'
  for (const part of model.body) {
    const first = flow.length === 0
    const keep = follows !== 'text' && !first
    const gap = first ? 0 : follows === 'salutation' ? mm(4) : 3
    if (part.kind !== 'list') {
      for (const runs of textsOfBlock(part)) {
        const text = bindSpaces(cleanText(textOfRuns(runs)))
        if (!text) continue
        put(text, { indent: INDENT, gap, keep })
        follows = text.endsWith(':') ? 'colon' : 'text'
      }
      continue
    }
    const labels = part.items.map((_, at) => (part.ordered ? `${at + 1}.` : '–'))
    const x = INDENT + Math.max(...labels.map(width), 0) + 6
    block += 1
    part.items.forEach((item, at) => {
      const text = bindSpaces(cleanText(textOfRuns(item)))
      if (text) put(text, { x, gap: at === 0 ? gap : 1, keep: at === 0 && keep, label: labels[at] ?? '', labelX: INDENT, place: { block, tag: 'L', item: at } })
    })
    follows = 'text'
  }
  keepLastLines(flow)
  putAttachments(model.attachments, mm(6), put, width)
  return flow
}

/** At least two lines of the body stand on the sheet of the signature, even when the last paragraph is one line. */
function keepLastLines(flow: BodyLine[]): void {
  const last = flow.at(-1)
  if (last) flow[flow.length - 1] = { ...last, mayBreakBefore: false }
}

type Put = (text: string, look: { x: number; align: 'left'; gap: number; keep: boolean; label?: string; labelX?: number; place?: Place }) => void

/** «Приложение: на 2 л. в 1 экз.» with a hanging indent (ГОСТ Р 7.0.97-2016, 5.18); it stays with the end of the text. */
function putAttachments(attachments: string | null, gap: number, put: Put, width: (text: string) => number): void {
  const lines = (attachments ?? '').split(/\r\n|\r|\n/u).map((line) => bindSpaces(cleanText(line))).filter(Boolean)
  const [first, ...rest] = lines
  if (first === undefined) return
  const label = lines.length > 1 && /^\d/u.test(first.replace(/^Приложени[ея]:?\s*/iu, '')) ? 'Приложения:' : 'Приложение:'
  const x = width(label) + 8
  put(first.replace(/^Приложени[ея]:?\s*/iu, ''), { x, align: 'left', gap, keep: true, label, labelX: 0 })
  for (const line of rest) put(line, { x, align: 'left', gap: 1, keep: true })
}

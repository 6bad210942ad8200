import type { LetterBlock } from '../../domain/letter-document.ts'
import type { LetterModel } from '../letter-model.ts'
import { breakLines } from './break-lines.ts'
import { composeTable } from './compose-table.ts'
import { INK, SHEET, TEXT_WIDTH, mm } from './drawing.ts'
import type { TextLine } from './drawing.ts'
import { SIZE, type BodyLine, type ParagraphLine } from './flow.ts'
import type { Measure } from './fonts.ts'
import { spansOfRuns, textOfSpans, type Span } from './spans.ts'

const INDENT = mm(12.5)

/** Air above what follows, points. */
const GAP = { salutation: mm(4), text: 3, item: 1, table: 8, attachments: mm(6) } as const

interface Look {
  /** Left edge from that of the text, and indent of the first line, points. */
  readonly x?: number
  readonly indent?: number
  readonly align?: 'justify' | 'center' | 'left'
  /** Air above, points. */
  readonly gap: number
  /** Stays with the line before it. */
  readonly keep: boolean
  readonly label?: { readonly text: string; readonly x: number }
  readonly place: ParagraphLine['place']
}

/** The flow of the letter from the salutation to the attachments, broken into lines and not yet spaced. */
export function composeBody(model: LetterModel, measure: Measure): BodyLine[] {
  const flow: BodyLine[] = []
  const [salutation] = spansOfRuns([{ text: model.salutation.replace(/\s+/gu, ' ') }])
  if (salutation?.length) flow.push(...paragraph([salutation], { align: 'center', gap: 0, keep: false, place: { block: 0, tag: 'P' } }, measure))
  let before: LetterBlock['kind'] | 'salutation' | 'colon' = 'salutation'
  model.body.forEach((part, at) => {
    const first = flow.length === 0
    const keep = !first && (before === 'salutation' || before === 'colon')
    const besideTable = part.kind === 'table' || before === 'table'
    const gap = first ? 0 : before === 'salutation' ? GAP.salutation : besideTable ? GAP.table : GAP.text
    const block = at + 1
    const made = composeBlock(part, { block, gap, keep }, measure)
    if (made.length === 0) return
    flow.push(...made)
    const end = made.at(-1)
    before = part.kind === 'paragraph' && end?.kind === 'line' && textOfSpans(end.line.spans).endsWith(':') ? 'colon' : part.kind
  })
  keepLastLines(flow)
  flow.push(...composeAttachments(model.attachments, model.body.length + 1, measure))
  return flow
}

function composeBlock(part: LetterBlock, { block, gap, keep }: { block: number; gap: number; keep: boolean }, measure: Measure): BodyLine[] {
  if (part.kind === 'table') return composeTable(part, { block, gap, keep }, measure)
  if (part.kind === 'paragraph') return paragraph(spansOfRuns(part.runs), { indent: INDENT, gap, keep, place: { block, tag: 'P' } }, measure)
  const labels = part.items.map((_, at) => (part.ordered ? `${at + 1}.` : '–'))
  const x = INDENT + Math.max(...labels.map((label) => measure(label, 'regular', SIZE)), 0) + 6
  return part.items.flatMap((item, at) => paragraph(spansOfRuns(item), {
    x, gap: at === 0 ? gap : GAP.item, keep: at === 0 && keep, label: { text: labels[at] ?? '', x: INDENT }, place: { block, tag: 'L', item: at },
  }, measure))
}

/** Lines of a paragraph; each of `lines` was ended by hand and begins anew. Nothing when there are no words. */
function paragraph(lines: readonly (readonly Span[])[], look: Look, measure: Measure): ParagraphLine[] {
  const { x = 0, indent = 0, align = 'justify', gap, keep, label, place } = look
  if (lines.every((spans) => spans.length === 0)) return []
  const room = TEXT_WIDTH - x
  const faces = (text: string, style: Span['style']): number => measure(text, style, SIZE)
  const broken = lines.flatMap((spans, at) => {
    const first = at === 0 ? indent : 0
    return breakLines(spans, faces, { width: room, indent: first, mode: align === 'justify' ? 'justify' : 'balance' }).map((line) => ({ ...line, ended: line.last && at < lines.length - 1 }))
  })
  const set = (spans: readonly Span[], left: number, width: number, spaceAfter: boolean): TextLine => ({ spans, x: SHEET.left + left, y: 0, size: SIZE, colour: INK, width, spaceAfter })
  return broken.map((line, at): ParagraphLine => {
    const shift = at === 0 ? indent : 0
    const left = align === 'center' ? (room - line.width) / 2 : shift
    const stretched = align === 'justify' && (!line.last || line.width > room - shift)
    return {
      kind: 'line',
      height: SIZE,
      gap: at === 0 ? gap : 0,
      // at least two lines on each side of a break; a paragraph of three lines is not parted
      mayBreakBefore: at === 0 ? !keep : at >= 2 && at <= broken.length - 2,
      place,
      label: at === 0 && label ? set([{ text: label.text, style: 'regular' }], label.x, measure(label.text, 'regular', SIZE), true) : null,
      line: { ...set(line.spans, x + left, line.width, line.ended || (line.spaceAfter && !line.last)), ...(stretched ? { stretchTo: room - shift } : {}) },
    }
  })
}

/** At least two lines of the body stand on the sheet of the signature, even when the last paragraph is one line. */
function keepLastLines(flow: BodyLine[]): void {
  const last = flow.at(-1)
  if (last) flow[flow.length - 1] = { ...last, mayBreakBefore: false }
}

/** «Приложение: на 2 л. в 1 экз.» with a hanging indent (ГОСТ Р 7.0.97-2016, 5.18); it stays with the end of the text. */
function composeAttachments(attachments: string | null, block: number, measure: Measure): ParagraphLine[] {
  const lines = (attachments ?? '').split(/\r\n|\r|\n/u).map((line) => spansOfRuns([{ text: line }])).filter(([spans]) => spans?.length)
  const first = lines[0]?.map(textOfSpans).join('').replace(/^Приложени[ея]:?\s*/iu, '')
  if (first === undefined) return []
  const label = lines.length > 1 && /^\d/u.test(first) ? 'Приложения:' : 'Приложение:'
  const x = measure(label, 'regular', SIZE) + 8
  return [spansOfRuns([{ text: first }]), ...lines.slice(1)].flatMap((spans, at) => paragraph(spans, {
    x, align: 'left', gap: at === 0 ? GAP.attachments : GAP.item, keep: true, ...(at === 0 ? { label: { text: label, x: 0 } } : {}), place: { block: block + at, tag: 'P' },
  }, measure))
}

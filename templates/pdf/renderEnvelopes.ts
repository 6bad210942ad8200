import type { EnvelopeFormat, EnvelopeModel, PostalParty } from '../postal-model.ts'
import { bindSpaces, cleanText } from '../typography.ts'
import { drawPostalCode } from './postal-code.ts'
import { writeDocument } from './document.ts'
import { GREY, HAIR, INK, column, mm } from './drawing.ts'
import type { Drawing, TextStyle } from './drawing.ts'
import type { LoadedFonts, Measure } from './fonts.ts'
import { artifact, paint } from './paint.ts'
import { refuseUnprintable } from './unsupported-characters.ts'

export interface EnvelopeOptions {
  readonly fonts: LoadedFonts
  readonly createdAt: Date
  readonly format: EnvelopeFormat
  /** `code`: the digits of the code stamp, lower left, besides the written index; `plain`: the written index alone. */
  readonly index: 'code' | 'plain'
  readonly training: boolean
}

/** Millimetres of each format: the sheet, where the sender and the addressee stand and how much room they have. */
const FORMATS = {
  DL: { width: 220, height: 110, sender: { x: 12, y: 10, width: 88, height: 40 }, addressee: { x: 104, y: 52, width: 104, height: 50 } },
  C5: { width: 229, height: 162, sender: { x: 12, y: 12, width: 96, height: 56 }, addressee: { x: 112, y: 86, width: 105, height: 66 } },
} as const
/** The code stamp from the lower left corner, millimetres. */
const CODE = { left: 12, bottom: 12 } as const

/** The sizes tried for the texts of one side, from the largest: a long name or address is set smaller before anything is lost. */
const SENDER_SIZES = [10.5, 9.5, 8.5, 7.5, 6.5, 5.5] as const
const ADDRESSEE_SIZES = [13, 12, 11, 10, 9, 8, 7, 6] as const

/**
 * Envelopes, one a sheet of the format's own size, sender upper left and addressee lower right; tagged like the letters.
 * @throws Failure INVALID_INPUT when a text has characters that the typeface cannot print; the sentence names them.
 */
export async function renderEnvelopes(envelopes: readonly EnvelopeModel[], options: EnvelopeOptions): Promise<{ pdf: Buffer; pages: number }> {
  const { fonts, createdAt, index, training } = options
  const sheet = FORMATS[options.format]
  refuseUnprintable(envelopes.flatMap(textsOf), fonts, { what: 'На конверте', path: 'addressee' })
  const facts = { title: envelopes.length === 1 ? 'Конверт' : `Конверты, ${envelopes.length}`, author: envelopes[0]?.sender.name ?? '', createdAt }
  const pdf = await writeDocument(facts, fonts, (doc, root) => {
    for (const { sender, addressee, mark } of envelopes) {
      doc.addPage({ size: [mm(sheet.width), mm(sheet.height)], margin: 0 })
      paint(doc, root, party({ from: 'От кого', where: 'Откуда', index: 'Индекс' }, sender, sheet.sender, { sizes: SENDER_SIZES, mark }, fonts.measure), fonts.measure)
      paint(doc, root, party({ from: 'Кому', where: 'Куда', index: 'Индекс' }, addressee, sheet.addressee, { sizes: ADDRESSEE_SIZES, mark: '' }, fonts.measure), fonts.measure)
      if (index === 'code') artifact(doc, 'Layout', () => drawPostalCode(doc, addressee.postalIndex, { x: mm(CODE.left), bottom: mm(sheet.height - CODE.bottom) }))
      if (training) {
        const note = column('Учебный документ', { x: 0, y: mm(sheet.height - 8), width: mm(sheet.width) }, { size: 8, lead: 10, align: 'center', colour: GREY }, fonts.measure)
        paint(doc, root, [{ kind: 'text', tag: 'P', lines: note.lines }], fonts.measure)
      }
    }
  })
  return { pdf, pages: envelopes.length }
}

const textsOf = ({ sender, addressee, mark }: EnvelopeModel): string[] => [sender, addressee].flatMap(({ name, address, postalIndex }) => [name, address, postalIndex]).concat(mark)

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Labels {
  readonly from: string
  readonly where: string
  readonly index: string
}

/** The largest of the sizes at which everything fits; the smallest when nothing does. */
function party(labels: Labels, who: PostalParty, room: Room, look: { sizes: readonly number[]; mark: string }, measure: Measure): Drawing[] {
  let set: { drawings: Drawing[]; height: number } = { drawings: [], height: 0 }
  for (const size of look.sizes) {
    set = setParty(labels, who, room, { size, mark: look.mark }, measure)
    if (set.height <= mm(room.height)) break
  }
  return set.drawings
}

function setParty(labels: Labels, who: PostalParty, room: Room, look: { size: number; mark: string }, measure: Measure): { drawings: Drawing[]; height: number } {
  const drawings: Drawing[] = []
  const text: TextStyle = { size: look.size, lead: look.size * 1.24 }
  const label: TextStyle = { size: Math.max(look.size * 0.66, 5), lead: text.lead, colour: GREY }
  const labelWidth = Math.max(...Object.values(labels).map((name) => measure(name, 'regular', label.size))) + mm(2)
  let y = mm(room.y)
  const put = (name: string, value: string, style: TextStyle): void => {
    const words = bindSpaces(cleanText(value))
    if (words === '') return
    const left = column(name, { x: mm(room.x), y, width: labelWidth }, label, measure)
    const right = column(words, { x: mm(room.x) + labelWidth, y, width: mm(room.width) - labelWidth }, style, measure)
    drawings.push({ kind: 'text', tag: 'P', lines: [...left.lines.map((line) => ({ ...line, spaceAfter: true })), ...right.lines] })
    if (name !== '') drawings.push(...right.lines.map((_, at): Drawing => ({ kind: 'rule', x: mm(room.x) + labelWidth, y: y + (at + 1) * style.lead - 1.2, length: mm(room.width) - labelWidth, weight: 0.3, colour: HAIR })))
    y += right.height + look.size * 0.35
  }
  put(labels.from, who.name, { ...text, style: 'bold' })
  put(labels.where, who.address, text)
  put(labels.index, who.postalIndex, { ...text, style: 'bold', colour: INK })
  put('', look.mark, label)
  return { drawings, height: y - mm(room.y) }
}

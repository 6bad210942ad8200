import { formatRuDate } from '../../domain/calendar-date.ts'
import type { LetterModel, LetterOrganisation } from '../letter-model.ts'
import { bindSpaces, cleanText, NBSP } from '../typography.ts'
import { BLUE, GREY, HAIR, SHEET, TEXT_WIDTH, column, mm } from './drawing.ts'
import type { Density, Drawing, TextLine, TextStyle } from './drawing.ts'
import type { Measure } from './fonts.ts'

/** Everything above the salutation; `bottom` is where it ends, points from the top of the sheet. */
export interface ComposedHead {
  readonly drawings: Drawing[]
  readonly bottom: number
}

const ADDRESSEE_X = SHEET.left + mm(98)
const ADDRESSEE_WIDTH = SHEET.left + TEXT_WIDTH - ADDRESSEE_X
const REQUISITES_WIDTH = mm(84)
const TEXT: TextStyle = { size: 13, lead: 16 }
const ROW = mm(8)

/**
 * Letterhead (longitudinal), date and number, reference, addressee and heading: ГОСТ Р 7.0.97-2016, 5.5–5.15, 5.17,
 * appendix В.
 */
export function composeHead(model: LetterModel, { air }: Density, measure: Measure): ComposedHead {
  const drawings: Drawing[] = []
  const stationery = letterhead(model.organisation, measure)
  drawings.push(...stationery.drawings)
  const top = stationery.bottom + mm(10) * air

  const left = requisites(model, top, measure)
  drawings.push(...left.drawings)
  let y = top
  for (const line of model.addressee) {
    const laid = column(bindSpaces(cleanText(line)), { x: ADDRESSEE_X, y, width: ADDRESSEE_WIDTH }, TEXT, measure)
    if (laid.lines.length > 0) drawings.push({ kind: 'text', tag: 'P', lines: laid.lines })
    y += laid.height + (laid.height > 0 ? 2 : 0)
  }

  let bottom = Math.max(left.bottom, y) + mm(8) * air
  const heading = column(bindSpaces(cleanText(model.heading)), { x: SHEET.left, y: bottom, width: mm(98) }, { ...TEXT, style: 'bold' }, measure)
  if (heading.lines.length > 0) {
    drawings.push({ kind: 'text', tag: 'H1', lines: heading.lines })
    bottom += heading.height + mm(8) * air
  }
  return { drawings, bottom }
}

function letterhead(organisation: LetterOrganisation, measure: Measure): ComposedHead {
  const drawings: Drawing[] = []
  let y = SHEET.top - 4
  const put = (text: string, look: TextStyle, after: number): void => {
    const laid = column(bindSpaces(cleanText(text)), { x: SHEET.left, y, width: TEXT_WIDTH }, { align: 'center', ...look }, measure)
    if (laid.lines.length === 0) return
    drawings.push({ kind: 'text', tag: 'P', lines: laid.lines })
    y += laid.height + after
  }
  const { form, name } = splitName(cleanText(organisation.fullName))
  const nameSize = measure(name, 'bold', 18) <= TEXT_WIDTH ? 18 : 14
  put(form, { size: 11, lead: 14, colour: BLUE }, 2)
  put(name, { style: 'bold', size: nameSize, lead: nameSize * 1.2, colour: BLUE }, 2)
  const short = cleanText(organisation.shortName)
  if (short && short !== cleanText(organisation.fullName)) put(`(${short})`, { size: 10, lead: 13, colour: GREY }, 0)
  y += 7
  drawings.push({ kind: 'rule', x: SHEET.left, y, length: TEXT_WIDTH, weight: 1.4, colour: BLUE })
  drawings.push({ kind: 'rule', x: SHEET.left, y: y + 2.4, length: TEXT_WIDTH, weight: 0.4, colour: BLUE })
  y += 8
  const small: TextStyle = { size: 9, lead: 12, colour: GREY }
  const phones = organisation.phones.map(cleanText).filter(Boolean)
  const ways = [phones.length > 0 ? `тел. ${phones.join(', ')}` : '', organisation.email, organisation.site]
  const oneLine = joined([organisation.address, ...ways])
  if (measure(bindSpaces(oneLine), 'regular', small.size) <= TEXT_WIDTH) put(oneLine, small, 0)
  else [joined([organisation.address]), joined(ways)].forEach((line) => put(line, small, 0))
  put(joined([labelled('ОГРН', organisation.ogrn), labelled('ИНН', organisation.inn), labelled('КПП', organisation.kpp)]), small, 0)
  return { drawings, bottom: y }
}

/** «Открытое акционерное общество «Пятигорские электрические сети»» → the legal form and the name, printed on lines of their own. */
function splitName(full: string): { form: string; name: string } {
  const at = full.indexOf('«')
  return at > 0 ? { form: full.slice(0, at).trim(), name: full.slice(at) } : { form: '', name: full }
}

const labelled = (label: string, value: string): string => (cleanText(value) ? `${label}${NBSP}${cleanText(value)}` : '')
/** Items parted by a middle dot that stays with the item before it. */
const joined = (items: readonly string[]): string => items.map(cleanText).filter(Boolean).join(`${NBSP}${NBSP}·${NBSP} `)

/** «23.11.2026 № 01-15/3482» and «На № … от …», each value on a hairline; a missing value leaves the line to be filled by hand. */
function requisites(model: LetterModel, top: number, measure: Measure): ComposedHead {
  const drawings: Drawing[] = []
  const width = (text: string): number => measure(text, 'regular', TEXT.size)
  let y = top
  const row = (parts: readonly { label: string; value: string; min: number }[]): void => {
    let x = SHEET.left
    const lines = parts.flatMap(({ label, value, min }, at) => {
      const out: TextLine[] = []
      for (const [text, isValue] of [[label, false], [value, true]] as const) {
        const room = isValue ? Math.max(min, width(text) + 6) : width(text)
        if (isValue) drawings.push({ kind: 'rule', x, y: y + 16.5, length: room, weight: 0.4, colour: HAIR })
        if (text) out.push(...column(text, { x, y, width: room + 1 }, { ...TEXT, align: isValue ? 'center' : 'left' }, measure).lines)
        x += text || isValue ? room + 4 : 0
      }
      return out.map((line) => ({ ...line, spaceAfter: at < parts.length - 1 || line !== out.at(-1) }))
    })
    if (lines.length > 0) drawings.push({ kind: 'text', tag: 'P', lines })
    y += TEXT.lead + mm(2.5)
  }
  const number = cleanText(model.outgoingNumber ?? '')
  row([
    { label: '', value: model.date ? formatRuDate(model.date) : '', min: mm(27) },
    { label: '№', value: number, min: mm(46) },
  ])
  if (model.reference) {
    const from = { label: 'от', value: formatRuDate(model.reference.date), min: mm(24) }
    const of = { label: `На${NBSP}№`, value: cleanText(model.reference.number), min: mm(30) }
    const oneRow = width(of.label) + Math.max(of.min, width(of.value) + 6) + width(from.label) + Math.max(from.min, width(from.value) + 6) + 12
    if (oneRow <= REQUISITES_WIDTH) row([of, from])
    else [[of], [from]].forEach((parts) => row(parts))
  }
  return { drawings, bottom: Math.max(y, top + ROW) }
}

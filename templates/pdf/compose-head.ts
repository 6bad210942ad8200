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

interface Requisite {
  readonly label: string
  readonly value: string
  /** Room for a value that is to be written by hand, points. */
  readonly min: number
}

/** «23.11.2026 № 01-15/3482» and «На № … от …», each value on a hairline; a missing value leaves the line to be filled by hand. */
function requisites(model: LetterModel, top: number, measure: Measure): ComposedHead {
  const drawings: Drawing[] = []
  const width = (text: string): number => measure(text, 'regular', TEXT.size)
  const roomOf = ({ value, min }: Requisite): number => Math.max(min, width(value) + 6)
  let y = top
  const row = (parts: readonly Requisite[]): void => {
    let x = SHEET.left
    let bottom = y
    const lines: TextLine[] = []
    for (const part of parts) {
      const label = column(part.label, { x, y, width: width(part.label) + 1 }, TEXT, measure).lines
      x += part.label === '' ? 0 : width(part.label) + 4
      // a number wider than the whole column is parted rather than printed over the addressee
      const room = Math.min(roomOf(part), SHEET.left + REQUISITES_WIDTH - x)
      const value = column(part.value, { x, y, width: room }, { ...TEXT, align: 'center' }, measure)
      bottom = Math.max(bottom, y + value.height, y + TEXT.lead)
      drawings.push({ kind: 'rule', x, y: Math.max(y + value.height, y + TEXT.lead) + 0.5, length: room, weight: 0.4, colour: HAIR })
      lines.push(...[...label, ...value.lines].map((line) => ({ ...line, spaceAfter: true })))
      x += room + 4
    }
    if (lines.length > 0) drawings.push({ kind: 'text', tag: 'P', lines: lines.map((line, at) => ({ ...line, spaceAfter: at < lines.length - 1 })) })
    y = bottom + mm(2.5)
  }
  const rows = (parts: readonly Requisite[]): void => {
    const whole = parts.reduce((sum, part) => sum + (part.label === '' ? 0 : width(part.label) + 4) + roomOf(part) + 4, -4)
    if (whole <= REQUISITES_WIDTH) row(parts)
    else parts.forEach((part) => row([part]))
  }
  rows([
    { label: '', value: model.date ? formatRuDate(model.date) : '', min: mm(27) },
    { label: '№', value: cleanText(model.outgoingNumber ?? ''), min: mm(46) },
  ])
  if (model.reference) {
    rows([
      { label: `На${NBSP}№`, value: cleanText(model.reference.number), min: mm(30) },
      { label: 'от', value: formatRuDate(model.reference.date), min: mm(24) },
    ])
  }
  return { drawings, bottom: Math.max(y, top + ROW) }
}

import type { LetterModel, LetterOrganisation } from '../letter-model.ts'
import { bindSpaces, cleanText, NBSP } from '../typography.ts'
import { BLUE, GREY, SHEET, TEXT_WIDTH, column, mm } from './drawing.ts'
import type { Drawing, TextStyle } from './drawing.ts'
import type { Measure } from './fonts.ts'

/** A part of the head of the first sheet; `bottom` is where it ends, points from the top of the sheet. */
export interface HeadPart {
  readonly drawings: Drawing[]
  readonly bottom: number
}

/** Width of the left column of the head: the corner letterhead, date and numbers. Points. */
export const LEFT_COLUMN = mm(84)

/** How each form is set: its column, the most a logo may take, sizes of the name, air. */
interface Setting {
  readonly width: number
  readonly logo: { readonly width: number; readonly height: number }
  readonly form: TextStyle
  readonly nameSizes: readonly number[]
  readonly small: TextStyle
}
const SETTINGS = {
  longitudinal: { width: TEXT_WIDTH, logo: { width: mm(90), height: mm(18) }, form: { size: 11, lead: 14, colour: BLUE }, nameSizes: [18, 14], small: { size: 9, lead: 12, colour: GREY } },
  corner: { width: LEFT_COLUMN, logo: { width: mm(70), height: mm(16) }, form: { size: 10, lead: 12.5, colour: BLUE }, nameSizes: [15, 13, 12], small: { size: 8.5, lead: 11, colour: GREY } },
} as const satisfies Record<string, Setting>

/** Logo, name and requisites of the organisation (ГОСТ Р 7.0.97-2016, 5.3, 5.5–5.9). */
export function letterhead({ organisation, letterhead: head }: LetterModel, measure: Measure): HeadPart {
  const form = head?.form ?? 'longitudinal'
  const setting: Setting = SETTINGS[form]
  const drawings: Drawing[] = []
  let y = SHEET.top - 4
  const put = (text: string, look: TextStyle, after: number): void => {
    const laid = column(bindSpaces(cleanText(text)), { x: SHEET.left, y, width: setting.width }, { align: 'center', ...look }, measure)
    if (laid.lines.length === 0) return
    drawings.push({ kind: 'text', tag: 'P', lines: laid.lines })
    y += laid.height + after
  }
  if (head?.logo) {
    const scale = Math.min(setting.logo.width / head.logo.width, setting.logo.height / head.logo.height)
    const [width, height] = [head.logo.width * scale, head.logo.height * scale]
    drawings.push({ kind: 'picture', x: SHEET.left + (setting.width - width) / 2, y, width, height, picture: { bytes: head.logo.bytes, alt: `Логотип: ${cleanText(organisation.shortName) || cleanText(organisation.fullName) || 'организация'}` } })
    y += height + 6
  }
  const { legalForm, name } = splitName(cleanText(organisation.fullName))
  const size = setting.nameSizes.find((one) => measure(name, 'bold', one) <= setting.width) ?? setting.nameSizes.at(-1) ?? 12
  put(legalForm, setting.form, 2)
  put(name, { style: 'bold', size, lead: size * 1.2, colour: BLUE }, 2)
  const short = cleanText(organisation.shortName)
  if (short && short !== cleanText(organisation.fullName)) put(`(${short})`, { size: setting.form.size - 1, lead: setting.form.lead - 1, colour: GREY }, 0)
  y += 7
  drawings.push({ kind: 'rule', x: SHEET.left, y, length: setting.width, weight: 1.4, colour: BLUE })
  drawings.push({ kind: 'rule', x: SHEET.left, y: y + 2.4, length: setting.width, weight: 0.4, colour: BLUE })
  y += 8
  for (const line of form === 'corner' ? narrowLines(organisation) : wideLines(organisation, (text) => measure(bindSpaces(text), 'regular', setting.small.size) <= setting.width)) put(line, setting.small, 0)
  return { drawings, bottom: y }
}

/** «Открытое акционерное общество «Пятигорские электрические сети»» → the legal form and the name, printed on lines of their own. */
function splitName(full: string): { legalForm: string; name: string } {
  const at = full.indexOf('«')
  return at > 0 ? { legalForm: full.slice(0, at).trim(), name: full.slice(at) } : { legalForm: '', name: full }
}

const codes = ({ ogrn, inn, kpp }: LetterOrganisation): string[] => [labelled('ОГРН', ogrn), labelled('ИНН', inn), labelled('КПП', kpp)]
const telephone = ({ phones }: LetterOrganisation): string => {
  const known = phones.map(cleanText).filter(Boolean)
  return known.length > 0 ? `тел. ${known.join(', ')}` : ''
}

function wideLines(organisation: LetterOrganisation, fits: (text: string) => boolean): string[] {
  const ways = [telephone(organisation), organisation.email, organisation.site]
  const oneLine = joined([organisation.address, ...ways])
  return [...(fits(oneLine) ? [oneLine] : [joined([organisation.address]), joined(ways)]), joined(codes(organisation))]
}

const narrowLines = (organisation: LetterOrganisation): string[] => [organisation.address, telephone(organisation), joined([organisation.email, organisation.site]), joined(codes(organisation))]

const labelled = (label: string, value: string): string => (cleanText(value) ? `${label}${NBSP}${cleanText(value)}` : '')
/** Items parted by a middle dot that stays with the item before it. */
const joined = (items: readonly string[]): string => items.map(cleanText).filter(Boolean).join(`${NBSP}${NBSP}·${NBSP} `)

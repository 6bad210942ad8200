import { formatRuDate } from '../../domain/calendar-date.ts'
import type { RichText } from '../../domain/letter-document.ts'
import type { PostalItem, PostalListModel } from '../postal-model.ts'
import { bindSpaces, cleanText, NBSP } from '../typography.ts'
import { composeTable } from './compose-table.ts'
import { writeDocument } from './document.ts'
import { GREY, INK, SHEET, TEXT_WIDTH, column, mm, shift } from './drawing.ts'
import type { Drawing, TextStyle } from './drawing.ts'
import type { LoadedFonts, Measure } from './fonts.ts'
import { openSheet } from './open-sheet.ts'
import { paginate } from './paginate.ts'
import { paint } from './paint.ts'
import { bodyPainter } from './paint-body.ts'
import { refuseUnprintable } from './unsupported-characters.ts'

/** Drawings from a top at 0, and how far they reach; points. */
interface Part {
  readonly drawings: readonly Drawing[]
  readonly height: number
}

const HEADINGS = [`№${NBSP}п/п`, `Исходящий${NBSP}№`, 'Адресат', 'Адрес', 'Вид отправления', 'ШПИ'] as const
/** Points: fourteen digits of the ШПИ have room for a pen. */
const LEAST = [0, 0, 0, 0, 0, mm(31)] as const
const TEXT: TextStyle = { size: 11.5, lead: 14.5 }

/**
 * The list of letters handed to the post: A4, a table over as many sheets as it needs, the total and both signatures on the last one.
 * Tagged like the letters.
 * @throws Failure INVALID_INPUT when a text has characters that the typeface cannot print; the sentence names them.
 */
export async function renderPostalList(list: PostalListModel, { fonts, createdAt }: { readonly fonts: LoadedFonts; readonly createdAt: Date }): Promise<{ pdf: Buffer; pages: number }> {
  const { measure } = fonts
  refuseUnprintable(textsOf(list), fonts, { what: 'В списке отправлений', path: 'items' })
  const head = composeHead(list, measure)
  const rows = composeTable({ kind: 'table', header: true, rows: [HEADINGS.map((text) => [{ text }]), ...list.items.map(rowOf)] }, { block: 0, gap: 0, keep: false, least: LEAST }, measure)
  const tail = composeTail(list, measure)
  const floor = SHEET.height - SHEET.bottom
  const top = (page: number): number => SHEET.top + (page === 0 ? head.height : 0)
  const placed = paginate([...rows, { height: tail.height, gap: mm(6), mayBreakBefore: false }], { first: floor - top(0), other: floor - top(1) })
  const pages = (placed.at(-1)?.page ?? 0) + 1

  const pdf = await writeDocument({ title: titleOf(list), author: list.organisation, createdAt }, fonts, (doc, root) => {
    const paintRows = bodyPainter(doc, root, measure)
    for (let page = 0; page < pages; page += 1) {
      openSheet(doc, page, list.training, measure)
      if (page === 0) paint(doc, root, head.drawings.map((drawing) => shift(drawing, SHEET.top)), measure)
      paintRows(rows.flatMap((body, at) => (placed[at]?.page === page ? [{ body, top: top(page) + placed[at].top }] : [])))
    }
    const end = placed.at(-1)
    paint(doc, root, tail.drawings.map((drawing) => shift(drawing, top(end?.page ?? 0) + (end?.top ?? 0))), measure)
  })
  return { pdf, pages }
}

const titleOf = ({ number, date }: PostalListModel): string => bindSpaces(cleanText(`Список № ${number} почтовых отправлений от ${formatRuDate(date)}`))

const rowOf = ({ outgoingNumber, addressee, address, category, trackingNumber }: PostalItem, at: number): RichText[] => [`${at + 1}`, outgoingNumber, addressee, address, category, trackingNumber].map((text) => [{ text }])

const textsOf = ({ organisation, address, number, items, handedBy }: PostalListModel): string[] => [organisation, address, number, handedBy.position, handedBy.name, ...items.flatMap((item) => Object.values<string>({ ...item }))]

function composeHead(list: PostalListModel, measure: Measure): Part {
  const drawings: Drawing[] = []
  let y = 0
  const put = (text: string, look: TextStyle, tag: 'P' | 'H1' = 'P'): void => {
    const laid = column(bindSpaces(cleanText(text)), { x: SHEET.left, y, width: TEXT_WIDTH }, { align: 'center', ...look }, measure)
    if (laid.lines.length > 0) drawings.push({ kind: 'text', tag, lines: laid.lines })
    y += laid.height
  }
  put(titleOf(list), { style: 'bold', size: 14, lead: 18 }, 'H1')
  y += mm(2)
  put(list.organisation, TEXT)
  put(list.address, { size: 9.5, lead: 12, colour: GREY })
  return { drawings, height: y + mm(5) }
}

/** «Всего: 12 отправлений», then a line for each of the two who sign. */
function composeTail({ items, handedBy }: PostalListModel, measure: Measure): Part {
  const drawings: Drawing[] = []
  let y = 0
  const line = (text: string, place: { x: number; width: number; y: number }, look: TextStyle = TEXT): number => {
    const laid = column(bindSpaces(cleanText(text)), place, look, measure)
    if (laid.lines.length > 0) drawings.push({ kind: 'text', tag: 'P', lines: laid.lines })
    return laid.height
  }
  y += line(`Всего отправлений: ${items.length}`, { x: SHEET.left, width: TEXT_WIDTH, y }, { ...TEXT, style: 'bold' }) + mm(7)
  const [labelWidth, inkWidth] = [mm(78), mm(44)]
  for (const [label, name] of [[`Сдал(а): ${handedBy.position}`, handedBy.name], ['Принял(а) работник почтовой связи:', '']] as const) {
    const ink = SHEET.left + labelWidth + mm(3)
    const height = line(label, { x: SHEET.left, width: labelWidth, y })
    drawings.push({ kind: 'rule', x: ink, y: y + TEXT.lead - 2, length: inkWidth, weight: 0.6, colour: INK })
    if (name === '') drawings.push({ kind: 'rule', x: ink + inkWidth + mm(3), y: y + TEXT.lead - 2, length: SHEET.left + TEXT_WIDTH - ink - inkWidth - mm(3), weight: 0.6, colour: INK })
    line(name, { x: ink + inkWidth + mm(3), width: SHEET.left + TEXT_WIDTH - ink - inkWidth - mm(3), y })
    y += Math.max(height, TEXT.lead) + mm(6)
  }
  return { drawings, height: y }
}

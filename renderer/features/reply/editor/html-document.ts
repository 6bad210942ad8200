import { textOfRuns, textsOfBlock, type LetterBlock, type RichText, type TextRun } from '../../../../domain/letter-document.ts'
import { joined } from './document-json.ts'
import { tableOf } from './html-table.ts'

/** What a piece of foreign HTML becomes in a letter, and what of it cannot be there. */
export interface ReadHtml {
  readonly document: readonly LetterBlock[]
  readonly images: number
}

export type Looks = Omit<TextRun, 'text'>

/** Reads the blocks inside an element; used for the whole, for an item and for a cell. */
export type ReadBlocks = (element: Element, looks?: Looks) => LetterBlock[]

const SKIPPED = new Set(['STYLE', 'SCRIPT', 'HEAD', 'META', 'TITLE', 'LINK', 'XML', 'TEMPLATE', 'DEL', 'NOSCRIPT', 'O:P'])
const PICTURES = new Set(['IMG', 'SVG', 'PICTURE', 'CANVAS', 'OBJECT', 'V:IMAGEDATA'])
const BLOCKS = new Set(['P', 'DIV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'PRE', 'DL', 'DT', 'DD', 'LI', 'HR', 'FORM', 'CENTER', 'BODY'])

/**
 * HTML of a word processor or a page as a letter: paragraphs, flat lists, tables, bold and italic. Fonts, colours and links lose
 * their looks and keep their words; pictures are counted.
 */
export function readHtml(html: string): ReadHtml {
  let images = 0
  const read: ReadBlocks = (element, looks = {}) => {
    const into = new Collector()
    const visit = (node: Node, now: Looks): void => {
      if (node.nodeType === 3) into.text(node.textContent ?? '', now)
      if (!(node instanceof Element)) return
      const name = node.tagName.toUpperCase()
      const style = (node.getAttribute('style') ?? '').toLowerCase()
      if (SKIPPED.has(name) || /mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/u.test(style)) return
      if (PICTURES.has(name)) images += 1
      else if (name === 'BR') into.text('\n', now, true)
      else if (name === 'TABLE') into.blocks(tableOf(node, read))
      else if (name === 'UL' || name === 'OL') into.blocks(listOf(node, now, read))
      else visitInside(node, name, style, looksOf(name, style, now))
    }
    const visitInside = (node: Element, name: string, style: string, now: Looks): void => {
      const block = BLOCKS.has(name)
      if (block) into.end()
      for (const child of node.childNodes) visit(child, now)
      if (block) into.end(wordListOf(node, style))
    }
    for (const child of element.childNodes) visit(child, looks)
    into.end()
    return into.done
  }
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return { document: read(parsed.body), images }
}

interface WordList {
  readonly id: string
  readonly ordered: boolean
}

/** Word writes a list as paragraphs: `mso-list:l0 level1 lfo1` with the drawn mark inside `mso-list:Ignore`. */
function wordListOf(node: Element, style: string): WordList | null {
  const id = /mso-list:\s*(l\d+)/u.exec(style)?.[1]
  if (id === undefined) return null
  const mark = [...node.querySelectorAll('[style]')].find((part) => /mso-list:\s*ignore/iu.test(part.getAttribute('style') ?? ''))?.textContent.trim() ?? ''
  return { id, ordered: /^\(?(?:\d+(?:\.\d+)*|[ivxlc]+|\p{L})[.)]/iu.test(mark) }
}

function looksOf(name: string, style: string, now: Looks): Looks {
  const weight = /(?<![-\w])font-weight:\s*(\w+)/u.exec(style)?.[1]
  const slant = /(?<![-\w])font-style:\s*(\w+)/u.exec(style)?.[1]
  const bold = weight === undefined ? now.bold === true || /^(?:B|STRONG|TH|H[1-6])$/u.test(name) : weight === 'bold' || Number(weight) >= 600
  const italic = slant === undefined ? now.italic === true || /^(?:I|EM|CITE)$/u.test(name) : slant !== 'normal'
  return { ...(bold && { bold }), ...(italic && { italic }) }
}

/** One level: what was nested follows its parent as items of the same list. */
function listOf(list: Element, looks: Looks, read: ReadBlocks): LetterBlock[] {
  const items: RichText[] = []
  for (const child of list.children) {
    const nested = /^(?:UL|OL)$/iu.test(child.tagName)
    const blocks = nested ? listOf(child, looks, read) : read(child, looks)
    blocks.forEach((block, at) => {
      const last = items.at(-1)
      if (block.kind === 'paragraph' && at > 0 && blocks[at - 1]?.kind === 'paragraph' && last !== undefined) items[items.length - 1] = joined([...last, { text: '\n' }, ...block.runs])
      else items.push(...textsOfBlock(block))
    })
  }
  return items.length === 0 ? [] : [{ kind: 'list', ordered: list.tagName.toUpperCase() === 'OL', items }]
}

/** Gathers runs into blocks; white space counts as a browser counts it. */
class Collector {
  readonly done: LetterBlock[] = []
  #runs: TextRun[] = []
  #list: string | null = null

  text(raw: string, looks: Looks, kept = false): void {
    const clean = raw.replace(/[\u00AD\u200B\uFEFF]/gu, '')
    this.#runs.push({ ...looks, text: kept ? clean : clean.replace(/[ \t\r\n\f]+/gu, ' ').replace(/[ \u00A0]{2,}/gu, ' ') })
  }

  blocks(blocks: readonly LetterBlock[]): void {
    this.end()
    this.#list = null
    this.done.push(...blocks)
  }

  end(list: WordList | null = null): void {
    const runs = trimmed(this.#runs)
    this.#runs = []
    if (runs.length === 0) return
    const last = this.done.at(-1)
    if (list === null) this.done.push({ kind: 'paragraph', runs })
    else if (this.#list === list.id && last?.kind === 'list') this.done[this.done.length - 1] = { ...last, items: [...last.items, runs] }
    else this.done.push({ kind: 'list', ordered: list.ordered, items: [runs] })
    this.#list = list?.id ?? null
  }
}

/** Without the spaces at both ends, around line breaks and twice in a row. */
function trimmed(runs: readonly TextRun[]): RichText {
  const result: TextRun[] = []
  let before = '\n'
  for (const run of runs) {
    let text = ''
    for (const sign of run.text) {
      if (sign === ' ' && (before === ' ' || before === '\n')) continue
      if (sign === '\n' && text.endsWith(' ')) text = text.slice(0, -1)
      text += sign
      before = sign
    }
    result.push({ ...run, text })
  }
  const whole = joined(result)
  const length = textOfRuns(whole).trimEnd().length
  let left = length
  return joined(whole.map((run, at) => {
    const text = (at === 0 ? run.text.replace(/^\n+/u, '') : run.text).slice(0, Math.max(0, left))
    left -= run.text.length
    return { ...run, text }
  })).filter(({ text }) => text !== '')
}

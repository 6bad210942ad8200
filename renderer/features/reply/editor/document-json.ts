import type { JSONContent } from '@tiptap/core'
import { textOfRuns, type LetterBlock, type LetterDocument, type RichText, type TextRun } from '../../../../domain/letter-document.ts'

/** The letter as the editor holds it. A line break inside a paragraph is a node of its own there. */
export function toEditor(document: LetterDocument): JSONContent {
  return { type: 'doc', content: document.length === 0 ? [paragraph([])] : document.map(toNode) }
}

/** What the editor holds as a letter. Empty paragraphs and items part nothing on the sheet and are left out. */
export function fromEditor({ content = [] }: JSONContent): LetterBlock[] {
  return content.flatMap((node) => {
    const block = toBlock(node)
    return block === null ? [] : [block]
  })
}

function toNode(block: LetterBlock): JSONContent {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.runs)
    case 'list':
      return { type: block.ordered ? 'orderedList' : 'bulletList', content: block.items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) }
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((row, at) => ({
          type: 'tableRow',
          content: row.map((cell) => ({ type: block.header && at === 0 ? 'tableHeader' : 'tableCell', content: [paragraph(cell)] })),
        })),
      }
  }
}

const paragraph = (runs: RichText): JSONContent => {
  const content = runs.flatMap(toInline)
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content }
}

function toInline({ text, bold, italic }: TextRun): JSONContent[] {
  const marks = [...(bold === true ? [{ type: 'bold' }] : []), ...(italic === true ? [{ type: 'italic' }] : [])]
  const looks = marks.length === 0 ? {} : { marks }
  return text.split(/(\n)/u).filter((part) => part !== '').map((part) => (part === '\n' ? { type: 'hardBreak', ...looks } : { type: 'text', text: part, ...looks }))
}

function toBlock(node: JSONContent): LetterBlock | null {
  switch (node.type) {
    case 'bulletList':
    case 'orderedList': {
      const items = (node.content ?? []).map(runsOf).filter((runs) => !isBlank(runs))
      return items.length === 0 ? null : { kind: 'list', ordered: node.type === 'orderedList', items }
    }
    case 'table': {
      const rows = (node.content ?? []).map(({ content = [] }) => content)
      const columns = Math.max(0, ...rows.map((cells) => cells.length))
      if (columns === 0) return null
      return { kind: 'table', header: rows[0]?.every(({ type }) => type === 'tableHeader') ?? false, rows: rows.map((cells) => Array.from({ length: columns }, (_, at) => runsOf(cells[at] ?? {}))) }
    }
    default: {
      const runs = runsOfInline(node)
      return isBlank(runs) ? null : { kind: 'paragraph', runs }
    }
  }
}

const isBlank = (runs: RichText): boolean => textOfRuns(runs).trim() === ''

/** Paragraphs of an item or a cell, one under another. */
function runsOf({ content = [] }: JSONContent): RichText {
  return joined(content.flatMap((part, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...runsOfInline(part)]))
}

const runsOfInline = ({ content = [] }: JSONContent): RichText => joined(content.map(toRun))

function toRun({ type, text = '', marks = [] }: JSONContent): TextRun {
  const has = (name: string) => marks.some((mark) => mark.type === name)
  return { text: type === 'hardBreak' ? '\n' : text, ...(has('bold') && { bold: true }), ...(has('italic') && { italic: true }) }
}

/** Neighbours of one look become one run. */
export function joined(runs: RichText): RichText {
  const result: TextRun[] = []
  for (const run of runs) {
    const last = result.at(-1)
    if (run.text === '') continue
    if (last !== undefined && (last.bold ?? false) === (run.bold ?? false) && (last.italic ?? false) === (run.italic ?? false)) result[result.length - 1] = { ...last, text: last.text + run.text }
    else result.push(run)
  }
  return result
}

/** A stretch of text of one look. A line break inside a paragraph is «\n» in the text. */
export interface TextRun {
  readonly text: string
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
}
/** One paragraph, one item of a list, one cell of a table. */
export type RichText = readonly TextRun[]

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  readonly runs: RichText
}
export interface ListBlock {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly RichText[]
}
export interface TableBlock {
  readonly kind: 'table'
  /** The first row names the columns; it is repeated where the table goes over to the next sheet. */
  readonly header: boolean
  /** Rows of cells; every row has as many cells as the first. */
  readonly rows: readonly (readonly RichText[])[]
}
export type LetterBlock = ParagraphBlock | ListBlock | TableBlock

/** The text of a letter as data: what the editor makes, the store keeps and the layout sets. */
export type LetterDocument = readonly LetterBlock[]

const BULLET = /^\s*[-–—•]\s+(.*)$/u
const NUMBER = /^\s*\d{1,2}[.)]\s+(.*)$/u

/**
 * Document of a body typed as plain text. A line is a paragraph, blank lines part them; lines that begin with «- » or «1. »
 * make a list, which the letter numbers anew from 1.
 */
export function documentFromText(text: string): LetterBlock[] {
  const blocks: LetterBlock[] = []
  let items: RichText[] | null = null
  let ordered = false
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const bullet = BULLET.exec(line)?.[1]
    const item = (bullet ?? NUMBER.exec(line)?.[1])?.trim()
    if (!item) {
      items = null
      const paragraph = line.trim()
      if (paragraph) blocks.push({ kind: 'paragraph', runs: [{ text: paragraph }] })
      continue
    }
    if (items === null || ordered !== (bullet === undefined)) {
      items = []
      ordered = bullet === undefined
      blocks.push({ kind: 'list', ordered, items })
    }
    items.push([{ text: item }])
  }
  return blocks
}

/** Every paragraph, item and cell of the block, in the order of reading. */
export function textsOfBlock(block: LetterBlock): readonly RichText[] {
  if (block.kind === 'paragraph') return [block.runs]
  return block.kind === 'list' ? block.items : block.rows.flat()
}

export const textOfRuns = (runs: RichText): string => runs.map(({ text }) => text).join('')

/** The document without its looks, a line a paragraph, item or row; for search, checks and comparison. */
export function textOfDocument(document: LetterDocument): string {
  return document.map(textOfBlock).join('\n')
}

function textOfBlock(block: LetterBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return textOfRuns(block.runs)
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${textOfRuns(item)}`).join('\n')
    case 'table':
      return block.rows.map((row) => row.map(textOfRuns).join('\t')).join('\n')
  }
}

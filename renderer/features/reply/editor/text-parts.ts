import type { Node } from '@tiptap/pm/model'

/** A paragraph, item or cell of the text in the editor; its n-th character stands at the position `from + n`. */
export interface TextPart {
  readonly text: string
  readonly from: number
  /** The same object until the part is changed. */
  readonly node: Node
}

/** The text part by part, in the order of reading, as `textsOfBlock` of the letter gives it. */
export function textParts(doc: Node): TextPart[] {
  const parts: TextPart[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    parts.push({ text: node.textBetween(0, node.content.size, undefined, '\n'), from: position + 1, node })
    return false
  })
  return parts
}

export interface Span {
  readonly from: number
  readonly to: number
}

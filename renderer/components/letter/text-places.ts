import { readingText, type Place } from '../../../domain/text-quote.ts'

interface Part {
  readonly element: Element
  /** Where its first character stands in the reading text. */
  readonly offset: number
  readonly text: string
}

/** Paragraphs, items and cells of a `LetterText` on the screen, in the order of reading. */
function partsOf(root: Element): Part[] {
  const parts: Part[] = []
  let offset = 0
  for (const element of root.querySelectorAll('[data-part]')) {
    const text = element.textContent
    if (text.trim() === '') continue
    parts.push({ element, offset, text })
    offset += text.length + 1
  }
  return parts
}

export const readingTextOn = (root: Element): string => readingText(partsOf(root).map(({ text }) => text))

/** What is selected, without the spaces at its ends; null when nothing of the letter is. */
export function selectedPlace(root: Element): Place | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  const touched = partsOf(root).flatMap(({ element, offset, text }) => {
    if (!range.intersectsNode(element)) return []
    const inside = range.cloneRange()
    if (!element.contains(range.startContainer)) inside.setStart(element, 0)
    if (!element.contains(range.endContainer)) inside.setEnd(element, element.childNodes.length)
    const before = document.createRange()
    before.setStart(element, 0)
    before.setEnd(inside.startContainer, inside.startOffset)
    const start = offset + before.toString().length
    const length = Math.min(inside.toString().length, offset + text.length - start)
    return length <= 0 ? [] : [{ start, end: start + length }]
  })
  const [first, last] = [touched[0], touched.at(-1)]
  return first === undefined || last === undefined ? null : tight(readingTextOn(root), { start: first.start, end: last.end })
}

function tight(text: string, { start, end }: Place): Place | null {
  const words = text.slice(start, end)
  if (words.trim() === '') return null
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }
}

/** The place on the screen, to be highlighted or scrolled to. */
export function rangeAt(root: Element, { start, end }: Place): Range | null {
  const range = document.createRange()
  const parts = partsOf(root)
  const from = pointAt(parts, start)
  const to = pointAt(parts, end)
  if (from === null || to === null) return null
  range.setStart(...from)
  range.setEnd(...to)
  return range
}

function pointAt(parts: readonly Part[], position: number): [Node, number] | null {
  const part = parts.findLast(({ offset }) => offset <= position)
  if (part === undefined) return null
  const walker = document.createTreeWalker(part.element, NodeFilter.SHOW_TEXT)
  let left = position - part.offset
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left <= length) return [node, left]
    left -= length
  }
  return null
}

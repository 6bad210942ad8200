import type { BodyLine } from './compose-body.ts'
import { paintLine } from './paint.ts'
import type { Measure } from './fonts.ts'

type Element = PDFKit.PDFStructureElement

/** Draws lines of the flow sheet by sheet; a paragraph that goes over to the next sheet stays one element of the tree of tags. */
export function bodyPainter(doc: PDFKit.PDFDocument, parent: Element, measure: Measure): (lines: readonly BodyLine[]) => void {
  const open = new Map<string, Element>()
  const element = (key: string, tag: string, under: Element): Element => {
    const known = open.get(key)
    if (known) return known
    const made = doc.struct(tag)
    under.add(made)
    open.set(key, made)
    return made
  }
  const target = ({ place, label }: BodyLine): Element => {
    if (place.tag === 'P') {
      const paragraph = element(`${place.block}`, 'P', parent)
      if (label) paragraph.add(() => paintLine(doc, label, measure))
      return paragraph
    }
    const item = element(`${place.block}/${place.item}`, 'LI', element(`${place.block}`, 'L', parent))
    if (label) element(`${place.block}/${place.item}/label`, 'Lbl', item).add(() => paintLine(doc, label, measure))
    return element(`${place.block}/${place.item}/body`, 'LBody', item)
  }
  return (lines) => {
    let at = 0
    while (at < lines.length) {
      const first = lines[at]
      if (!first) break
      const into = target(first)
      let end = at + 1
      while (lines[end]?.place === first.place && lines[end]?.label === null) end += 1
      const run = lines.slice(at, end)
      into.add(() => run.forEach(({ line }) => paintLine(doc, line, measure)))
      at = end
    }
  }
}

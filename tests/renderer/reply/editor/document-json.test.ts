import { getSchema } from '@tiptap/core'
import { Node } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { letterDocument } from '../../../../contract/letter-document.ts'
import { documentFromText, type LetterDocument } from '../../../../domain/letter-document.ts'
import { fromEditor, joined, toEditor } from '../../../../renderer/features/reply/editor/document-json.ts'
import { LETTER_NODES } from '../../../../renderer/features/reply/editor/schema.ts'

const schema = getSchema(LETTER_NODES)
/** Through the editor's own nodes, as on the screen. */
const there = (document: LetterDocument): LetterDocument => {
  const node = Node.fromJSON(schema, toEditor(document))
  node.check()
  return fromEditor(node.toJSON() as ReturnType<typeof toEditor>)
}

const run = fc.record({
  text: fc.string({ unit: fc.constantFrom('а', 'Ж', '7', ' ', '«', '—', '\u00A0', '\n', '₽', '{', '🙂'), minLength: 1, maxLength: 12 }),
  looks: fc.constantFrom({}, { bold: true }, { italic: true }, { bold: true, italic: true }),
}).map(({ text, looks }) => ({ text, ...looks }))
const cell = fc.array(run, { maxLength: 4 }).map(joined)
const words = cell.filter((runs) => runs.some(({ text }) => text.trim() !== ''))
const block = fc.oneof(
  words.map((runs) => ({ kind: 'paragraph' as const, runs })),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(words, { minLength: 1, maxLength: 4 }) }),
  fc.integer({ min: 1, max: 4 }).chain((columns) => fc.record({
    kind: fc.constant('table' as const), header: fc.boolean(), rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
  })),
)

describe('a letter in the editor', () => {
  it('comes back exactly as it went in', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 6 }), (document) => {
      expect(there(document)).toEqual(document)
      expect(letterDocument.safeParse(document).success).toBe(true)
    }), { numRuns: 200 })
  })

  it('an empty letter is one empty paragraph there and nothing here', () => {
    expect(toEditor([])).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
    expect(there([])).toEqual([])
  })

  it('leaves out empty paragraphs and items, puts the paragraphs of a cell one under another, evens out rows', () => {
    const p = (text: string) => ({ type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) })
    const content = [
      p(''), p('Да'), p('  '),
      { type: 'bulletList', content: [{ type: 'listItem', content: [p('раз')] }, { type: 'listItem', content: [p('')] }] },
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [p('а'), p('б')] }, { type: 'tableCell', content: [p('')] }] }, { type: 'tableRow', content: [{ type: 'tableCell', content: [p('в')] }] }] },
    ]
    expect(fromEditor({ type: 'doc', content })).toEqual([
      { kind: 'paragraph', runs: [{ text: 'Да' }] },
      { kind: 'list', ordered: false, items: [[{ text: 'раз' }]] },
      { kind: 'table', header: false, rows: [[[{ text: 'а\nб' }], []], [[{ text: 'в' }], []]] },
    ])
  })
})

describe('what the program takes as a letter', () => {
  const table = (columns: number, rows = 1): LetterDocument => [{ kind: 'table', header: false, rows: Array.from({ length: rows }, () => Array.from({ length: columns }, () => [])) }]
  const refused = (document: unknown): string | undefined => letterDocument.safeParse(document).error?.issues[0]?.message

  it('refuses with a sentence what no sheet can hold', () => {
    expect(refused(table(12, 200))).toBeUndefined()
    expect(refused(table(13))).toBe('В таблице письма не больше 12 столбцов')
    expect(refused(table(2, 201))).toBe('В таблице письма не больше 200 строк')
    expect(refused([{ kind: 'table', header: true, rows: [[[], []], [[]]] }])).toBe('В каждой строке таблицы должно быть столько же ячеек, сколько в первой')
    expect(refused([{ kind: 'list', ordered: true, items: Array.from({ length: 501 }, () => []) }])).toBe('В списке письма не больше 500 пунктов')
    expect(refused(documentFromText(Array.from({ length: 11 }, () => 'я'.repeat(10_000)).join('\n')))).toBe('Текст письма слишком велик: разделите его на приложения')
  })
})

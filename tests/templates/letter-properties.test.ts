import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOfRuns, textsOfBlock } from '../../domain/letter-document.ts'
import type { LetterModel } from '../../templates/letter-model.ts'
import { composeLetter, type ComposedLetter } from '../../templates/pdf/compose-letter.ts'
import { SHEET, TEXT_WIDTH } from '../../templates/pdf/drawing.ts'
import { writeDocument } from '../../templates/pdf/document.ts'
import { drawLetter } from '../../templates/pdf/draw-letter.ts'
import { CREATED, FONTS, foreign, squeezed } from './foreign.ts'
import { LETTER } from './random-letters.ts'
import { collisions, laidSheets, type LaidSheet } from './sheets.ts'

const LETTERS = 500
/** Faces are put into a file once for so many letters: the reader and the writer of files have less to do, the letters the same. */
const IN_A_FILE = 25
/** The text of each paragraph, item and cell under the key that the laid sheets give it. */
function sourceOf({ body }: LetterModel): Map<string, string> {
  const parts = body.flatMap((block, at) => textsOfBlock(block).map((runs, place): [string, string] => {
    const inside = block.kind === 'paragraph' ? '' : block.kind === 'list' ? `${place}` : `${Math.floor(place / (block.rows[0]?.length ?? 1))}/${place % (block.rows[0]?.length ?? 1)}`
    return [`${at + 1}/${inside}`, squeezed(textOfRuns(runs))]
  }))
  return new Map(parts.filter(([, text]) => text !== ''))
}

/** The letters of the first test and how they were laid, for the second. */
const tried: { model: LetterModel; letter: ComposedLetter; laid: LaidSheet[] }[] = []

it('lays any letter within its margins, nothing over anything, the signature whole and with the text', () => {
  fc.assert(fc.property(LETTER, (model) => {
    const letter = composeLetter(model, true, FONTS.measure)
    const { flow, placed, pages, signature, head } = letter
    const floor = SHEET.height - SHEET.bottom
    const sheets = laidSheets(letter)
    tried.push({ model, letter, laid: sheets })
    for (const { inks } of sheets) {
      for (const { what, left, right, top, bottom } of inks) {
        if (left < SHEET.left - 0.1 || right > SHEET.left + TEXT_WIDTH + 0.1 || top < SHEET.top - 8 || bottom > floor + 0.1) throw new Error(`«${what}» is outside the margins`)
      }
      expect(collisions(inks)).toEqual([])
    }

    const end = placed.at(-1)
    expect(end?.page).toBe(pages - 1)
    expect((end?.page === 0 ? head.bottom : SHEET.top) + (end?.top ?? 0) + signature.height).toBeLessThanOrEqual(floor)
    expect(flow.filter((_, at) => placed[at]?.page === pages - 1).length).toBeGreaterThanOrEqual(Math.min(2, flow.length))

    const lines = new Map<string, number[]>()
    flow.forEach((body, at) => {
      const key = body.kind === 'row' ? `${body.table.block}/${body.row}` : `${body.place.block}/${body.place.item}`
      lines.set(key, [...(lines.get(key) ?? []), placed[at]?.page ?? -1])
    })
    for (const onPages of lines.values()) for (const page of new Set(onPages)) if (new Set(onPages).size > 1) expect(onPages.filter((one) => one === page).length).toBeGreaterThanOrEqual(2)

    const parts = new Map<string, string>()
    for (const sheet of sheets) for (const [key, text] of sheet.parts) parts.set(key, (parts.get(key) ?? '') + text)
    for (const [key, text] of sourceOf(model)) if (parts.get(key) !== text) expect(parts.get(key)).toBe(text)
  }), { numRuns: LETTERS })
}, 60_000)

it('loses no character on the way to paper', async () => {
  const letters = tried.slice(0, LETTERS)
  expect(letters.length).toBe(LETTERS)
  for (let from = 0; from < LETTERS; from += IN_A_FILE) {
    const group = letters.slice(from, from + IN_A_FILE)
    const pdf = await writeDocument({ title: 'Письма', author: 'Организация', createdAt: CREATED }, FONTS, (doc, root) => {
      for (const { letter } of group) drawLetter(doc, root, letter, { measure: FONTS.measure, training: false })
    })
    const sheets = foreign('pdftotext', ['-raw', '{file}', '-'], pdf).split('\f').map(squeezed)
    let at = 0
    for (const { model, laid } of group) {
      const texts = sheets.slice(at, (at += laid.length))
      laid.forEach(({ parts }, page) => parts.forEach((part) => { if (!texts[page]?.includes(part)) expect(texts[page]).toContain(part) }))
      for (const part of [...model.addressee, model.heading]) expect(texts[0]).toContain(squeezed(part))
      // A long head leaves no room for it: the salutation begins the second sheet then.
      expect(texts.join('')).toContain(squeezed(model.salutation))
      for (const part of [model.signature.position, model.signature.name, model.executor.fullName, model.executor.phone]) expect(texts.at(-1)).toContain(squeezed(part))
    }
    expect(sheets.slice(at).join('')).toBe('')
  }
}, 120_000)

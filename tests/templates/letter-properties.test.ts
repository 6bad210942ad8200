import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOfRuns, textsOfBlock, type LetterBlock } from '../../domain/letter-document.ts'
import type { LetterModel } from '../../templates/letter-model.ts'
import { composeLetter } from '../../templates/pdf/compose-letter.ts'
import { SHEET, TEXT_WIDTH } from '../../templates/pdf/drawing.ts'
import { renderLetter } from '../../templates/pdf/renderLetter.ts'
import { CREATED, FONTS, foreign, squeezed, textOf } from './foreign.ts'
import { COMPANY, MARK } from './sample-letters.ts'

const WORDS = ['в', 'и', '—', '№', 'г.', 'ул.', 'д.', '5', '15', '250', '₽', 'С.В.', 'Громов', 'Ёлочка', '«Сети»', 'перерасчёт', 'электроснабжение', 'оперативно-диспетчерский', '59-ФЗ', 'AOCTH', 'www.elseti.ru', 'кВт·ч', '(8793)', '33-27-70', 'ответственностью', 'приёмка;', 'конец.']
const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'абвгдёжзАБВГДЁЖЗabcXYZ0123456789.,-/@()«»№%'.split('')), minLength: 1, maxLength: 120 }) },
)
const phrase = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(' '))
const block: fc.Arbitrary<LetterBlock> = fc.oneof(
  { weight: 4, arbitrary: phrase(160).map((text) => ({ kind: 'paragraph' as const, runs: [{ text }] })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(phrase(40).map((text) => [{ text }]), { minLength: 1, maxLength: 8 }) }) },
)
const letter: fc.Arbitrary<LetterModel> = fc.record({
  organisation: phrase(14).map((name) => ({ ...COMPANY, fullName: `Общество «${name}»`, shortName: name })),
  date: fc.constant('2026-11-23'),
  outgoingNumber: phrase(2),
  reference: fc.record({ number: phrase(2), date: fc.constant('2026-11-12') }),
  addressee: fc.array(phrase(12), { minLength: 1, maxLength: 4 }),
  heading: phrase(16),
  salutation: phrase(5),
  body: fc.array(block, { minLength: 1, maxLength: 22 }),
  attachments: fc.option(phrase(20)),
  signature: fc.record({ position: phrase(16), name: phrase(3), mark: fc.constantFrom(null, MARK) }),
  executor: fc.constant({ fullName: 'Иванов Пётр Ильич', phone: '(8793) 33-27-70' }),
})
const textsOfBody = ({ body }: LetterModel): string[] => body.flatMap(textsOfBlock).map(textOfRuns)

it('lays any letter within its margins, widows controlled, the signature with the text', () => {
  fc.assert(fc.property(letter, (model) => {
    const { flow, placed, pages, signature, head } = composeLetter(model, true, FONTS.measure)
    const end = placed.at(-1)
    expect(end?.page).toBe(pages - 1)
    const floor = SHEET.height - SHEET.bottom
    flow.forEach((line, at) => {
      const place = placed[at]
      if (!place) throw new Error('a line has no place')
      expect((place.page === 0 ? head.bottom : SHEET.top) + place.top + line.height).toBeLessThanOrEqual(floor + 0.1)
      const { x, width, stretchTo = width } = line.line
      expect(x + stretchTo).toBeLessThanOrEqual(SHEET.left + TEXT_WIDTH + 0.1)
    })
    expect((end?.page === 0 ? head.bottom : SHEET.top) + (end?.top ?? 0) + signature.height).toBeLessThanOrEqual(floor)

    const onLast = flow.filter((_, at) => placed[at]?.page === pages - 1)
    expect(onLast.length).toBeGreaterThanOrEqual(Math.min(2, flow.length))
    const runs = new Map<string, number>()
    const sheets = new Map<object, Set<number>>()
    flow.forEach(({ place: paragraph }, at) => {
      const page = placed[at]?.page ?? -1
      const key = `${paragraph.block}/${paragraph.item}/${page}`
      runs.set(key, (runs.get(key) ?? 0) + 1)
      sheets.set(paragraph, (sheets.get(paragraph) ?? new Set()).add(page))
    })
    for (const { place: paragraph } of flow) {
      const pagesOfIt = [...(sheets.get(paragraph) ?? [])]
      if (pagesOfIt.length > 1) for (const page of pagesOfIt) expect(runs.get(`${paragraph.block}/${paragraph.item}/${page}`)).toBeGreaterThanOrEqual(2)
    }
    const drawn = flow.map(({ line }) => line.text).join('')
    expect(squeezed(drawn)).toContain(squeezed(textsOfBody(model).join('')))
  }), { numRuns: 100 })
})

it('loses no character on the way to paper', async () => {
  await fc.assert(fc.asyncProperty(letter, async (model) => {
    const { pdf } = await renderLetter(model, { fonts: FONTS, signatureField: true, createdAt: CREATED })
    const text = squeezed(textOf(pdf))
    for (const part of [...textsOfBody(model), ...model.addressee, model.heading, model.salutation, model.signature.position, model.signature.name, model.executor.fullName, model.executor.phone]) expect(text).toContain(squeezed(part))
    expect(foreign('qpdf', ['--check', '{file}'], pdf)).toContain('No syntax')
  }), { numRuns: 40 })
}, 120_000)

import fc from 'fast-check'
import type { LetterBlock, RichText } from '../../domain/letter-document.ts'
import { LETTERHEAD_FORMS } from '../../domain/letterhead.ts'
import type { LetterModel } from '../../templates/letter-model.ts'
import { LOGOS } from './logos.ts'
import { COMPANY, MARK } from './sample-letters.ts'

const WORDS = ['в', 'и', '—', '№', 'г.', 'ул.', 'д.', '5', '15', '250', '₽', 'С.В.', 'Громов', 'Ёлочка', '«Сети»', 'перерасчёт', 'электроснабжение', 'оперативно-диспетчерский', '59-ФЗ', 'AOCTH', 'www.elseti.ru', 'кВт·ч', '(8793)', '33-27-70', 'ответственностью', 'приёмка;', 'конец.']
const word = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...'абвгдёжзАБВГДЁЖЗabcXYZ0123456789.,-/@()«»№%'.split('')), minLength: 1, maxLength: 120 }) },
)
const phrase = (maxLength: number) => fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(' '))
/** The faces change anywhere: between words, inside a word, after a line ended by hand. */
const rich = (maxLength: number): fc.Arbitrary<RichText> =>
  fc.array(fc.record({ text: phrase(maxLength), bold: fc.boolean(), italic: fc.boolean(), after: fc.constantFrom('', ' ', ' ', ' ', '\n') }), { minLength: 1, maxLength: 3 }).map((runs) => runs.map(({ after, ...run }) => ({ ...run, text: run.text + after })))
const cell = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', '412,36', '1 286,74', '−15 %', '—').map((text) => [{ text }]) }, { weight: 4, arbitrary: rich(3) }, { weight: 1, arbitrary: rich(25) })
const table: fc.Arbitrary<LetterBlock> = fc.integer({ min: 1, max: 8 }).chain((columns) =>
  fc.record({ kind: fc.constant('table' as const), header: fc.boolean(), rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }) }))
const block: fc.Arbitrary<LetterBlock> = fc.oneof(
  { weight: 5, arbitrary: rich(20).map((runs) => ({ kind: 'paragraph' as const, runs })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(rich(9), { minLength: 1, maxLength: 5 }) }) },
  { weight: 1, arbitrary: table },
)

/** Any letter a person could write, of one sheet to ten. */
export const LETTER: fc.Arbitrary<LetterModel> = fc.record({
  organisation: phrase(14).map((name) => ({ ...COMPANY, fullName: `Общество «${name}»`, shortName: name })),
  letterhead: fc.record({ form: fc.constantFrom(...LETTERHEAD_FORMS), logo: fc.constantFrom(null, null, ...Object.values(LOGOS)) }),
  date: fc.constant('2026-11-23'),
  outgoingNumber: phrase(2),
  reference: fc.record({ number: phrase(2), date: fc.constant('2026-11-12') }),
  addressee: fc.array(phrase(12), { minLength: 1, maxLength: 4 }),
  heading: phrase(16),
  salutation: phrase(5),
  body: fc.oneof({ weight: 24, arbitrary: fc.array(block, { minLength: 1, maxLength: 4 }) }, { weight: 1, arbitrary: fc.array(block, { minLength: 5, maxLength: 30 }) }),
  attachments: fc.option(fc.array(phrase(10), { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'))),
  signature: fc.record({ position: phrase(16), name: phrase(3), mark: fc.constantFrom(null, MARK) }),
  executor: fc.constant({ fullName: 'Иванов Пётр Ильич', phone: '(8793) 33-27-70' }),
})

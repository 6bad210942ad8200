import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../db/open.ts'
import { fragmentsOf } from '../../db/search/fragment.ts'
import { parseQuery, type Term } from '../../db/search/query.ts'
import { EVERY_CASE, NO_CASE } from '../../db/search/scope.ts'
import { searchCaseIds } from '../../db/search/search.ts'
import { stem, words } from '../../db/search/words.ts'
import type { Store } from '../../db/store.ts'
import { addCase, type SampleCase } from './support/cases.ts'
import { addUser } from './support/people.ts'
import { NOW } from './support/temporary-store.ts'

const LETTERS = {
  heating: { summary: 'Перерасчёт за отопление', full_text: 'Прошу сделать перерасчёт платы за отопление. Дата поверки прибора — 1 мая.' },
  light: { summary: 'Перерасчёт за свет', full_text: 'Прошу вернуть деньги. Поверка не сделана, дата неизвестна. Интернет-приёмная молчит.' },
  refund: { summary: 'Возврат переплаты', full_text: 'Мой телефон 8 900 123-45-67, верните переплату.' },
  thanks: { summary: 'Благодарность', full_text: 'Спасибо. AND OR NOT* NEAR(' },
} satisfies Record<string, Omit<SampleCase, 'registrar_id'>>
type Letter = keyof typeof LETTERS

let store: Store
const names = new Map<number, Letter>()
const find = async (query: string): Promise<Letter[]> => (await searchCaseIds(store.read, query, { limit: 50, offset: 0 }, EVERY_CASE)).flatMap((id) => names.get(id) ?? []).toSorted()

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'appeals-'))
  store = await openStore({ dir, now: () => NOW })
  await store.write(async (tx) => {
    const registrar_id = await addUser(tx)
    for (const [name, card] of Object.entries(LETTERS)) names.set(await addCase(tx, { registrar_id, surname: 'Лампочкин', ...card }), name as Letter)
  })
  return async () => { await store.close(); rmSync(dir, { recursive: true }) }
})

describe('the language of queries', () => {
  test.each<[string, Letter[]]>([
    ['перерасчет -отопление', ['light']],
    ['перерасчёт -отоплением', ['light']],
    ['перерасчет —отопление', ['light']],
    ['перерасчет - отопление', ['heating']],
    ['прошу -«дата поверки»', ['light']],
    ['интернет-приёмная', ['light']],
    ['приёмная-интернет', []],
    ['«дата поверкой»', ['heating']],
    ['«поверка дата»', []],
    ['отопление или возврат', ['heating', 'refund']],
    ['перерасчёт отопление или деньги', ['heating', 'light']],
    ['или отопление', ['heating']],
    ['«или» отопление', []],
    ['перер* деньги', ['light']],
    ['перер деньги', []],
    ['«дата пов*»', ['heating']],
    ['-отопление', []],
    ['-', []],
    ['«незакрытая прошу', []],
    ['"прошу', ['heating', 'light']],
    ['Лампочкин 8 (900) 123-45-67', ['refund']],
    ['переплату 8 900 123-45-67', ['refund']],
    ['прошу AND деньги', []],
    ['not near(', ['thanks']],
    ['а'.repeat(300), []],
  ])('%s', async (query, found) => expect(await find(query)).toEqual(found))
})

test.each<[string, Letter[]]>([
  ['И-2', ['light']], ['и-0002', ['light']], ['2/26', ['light']], ['№ И-0002/2026', ['light']], ['И-0002/26/1', ['light']], ['И-2/25', []], ['«2/26»', []],
])('the number %s', async (query, found) => expect(await find(query)).toEqual(found))

test('nothing is found by words where nobody may be searched; a number names its card all the same', async () => {
  const window = { limit: 10, offset: 0 }
  expect(await searchCaseIds(store.read, 'прошу', window, NO_CASE)).toEqual([])
  expect(await searchCaseIds(store.read, 'И-2', window, NO_CASE)).toHaveLength(1)
  const [first] = [...names.keys()]
  expect(await searchCaseIds(store.read, 'И-1', window, { people: null, except: [], hidden: [first ?? 0] })).toEqual([])
})

/** The second way: stems of every text, gone through one by one. */
function holds(texts: readonly string[], { words: asked, unfinished, digits }: Term): boolean {
  const stems = texts.flatMap((text) => words(text).map(stem))
  const last = asked.at(-1) ?? ''
  const ends = (token: string | undefined) => token === stem(last) || (unfinished && token !== undefined && last.length > 1 && (token.startsWith(last) || last.startsWith(token)))
  const at = stems.some((_, from) => asked.slice(0, -1).every((word, place) => stems[from + place] === stem(word)) && ends(stems[from + asked.length - 1]))
  return at || digits.some((run) => stems.includes(run))
}

test('whatever is typed, nothing fails and nothing is found that the letters do not hold', async () => {
  const vocabulary = ['прошу', 'перерасчёта', 'отоплен', 'деньги', 'поверка', 'дата', 'или', '-', '«', '»', '"', '*', ' ', '(', 'NEAR', 'AND', '8900', '123-45-67', '+', ':', '\u0000', 'ё', '½', '́']
  const typed = fc.oneof(fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((parts) => parts.join('')), fc.array(fc.constantFrom(...vocabulary), { maxLength: 8 }).map((parts) => parts.join(' ')), fc.string({ unit: 'grapheme', maxLength: 40 }))
  await fc.assert(fc.asyncProperty(typed, async (query) => {
    const { all, none, digits } = parseQuery(query)
    for (const name of await find(query)) {
      const texts = [LETTERS[name].summary, LETTERS[name].full_text, 'Лампочкин', '26', 'Иван Иванович']
      expect(digits.length > 0 || all.every((group) => group.some((term) => holds(texts, term))), `${name} by ${query}`).toBe(true)
      // A phrase may end in one text of the card and begin in the next.
      expect(none.some((term) => texts.some((text) => holds([text], term))), `${name} without ${query}`).toBe(false)
      expect(() => fragmentsOf(query, [{ place: 'в письме', text: LETTERS[name].full_text }], 2)).not.toThrow()
    }
  }), { numRuns: 300 })
})

describe('fragments', () => {
  const marked = (query: string, text: string) => fragmentsOf(query, [{ place: 'в письме', text }], 1).map(({ runs }) => runs.map((run) => (run.marked ? `[${run.text}]` : run.text)).join(''))
  const LONG = `${'Живу в доме давно. '.repeat(20)}Прошу сделать перерасчёт платы за отопление, счётчик\nповерен. ${'С уважением. '.repeat(20)}`

  test.each<[string, string, string]>([
    ['перерасчета', 'Перерасчёт платы', '[Перерасчёт] платы'],
    ['«дата поверки»', 'Дата счёта и дата поверки', 'Дата счёта и [дата поверки]'],
    ['поверки -счёт', 'Дата поверки', 'Дата [поверки]'],
    ['перер', 'Перерасчёт', '[Перерасчёт]'],
    ['<b>', 'знак <b> в тексте', 'знак <[b]> в тексте'],
  ])('%s in %s', (query, text, line) => expect(marked(query, text)).toEqual([line]))

  test('the window stands where most of the words are together, cut at words, in one line', () => {
    const [line = ''] = marked('счётчик перерасчёт', LONG)
    expect(line).toContain('[перерасчёт] платы за отопление, [счётчик] поверен')
    expect(line).toMatch(/^… \p{L}/u)
    expect(line).toMatch(/ …$/u)
    expect(line.length).toBeLessThan(230)
  })

  test('a second line shows the words that the first did not; a phone is one thing', () => {
    const texts = [{ place: 'в письме', text: 'Прошу вернуть' }, { place: 'телефон', text: '8 (900) 123-45-67', key: '9001234567' }]
    expect(fragmentsOf('вернуть 8 900 123-45-67', texts, 2).map(({ place }) => place)).toEqual(['в письме', 'телефон'])
    expect(fragmentsOf('89001234567', texts, 2)).toEqual([{ place: 'телефон', runs: [{ text: '8 (900) 123-45-67', marked: true }] }])
    expect(fragmentsOf('крокодил', texts, 2)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { LetterDocument } from '../../../domain/letter-document.ts'
import { compareLetters } from '../../../renderer/features/reply/compare-letters.ts'
import { compareTexts, sideOf } from '../../../renderer/features/reply/compare.ts'
import { countWords, gapsOf } from '../../../renderer/features/reply/letter-text.ts'

describe('comparison', () => {
  it('goes by whole Russian words', () => {
    const runs = compareTexts('Перерасчёт не произведён.', 'Перерасчёт произведён за сентябрь.')
    expect(runs.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['same:Перерасчёт ', 'removed:не ', 'same:произведён', 'added: за сентябрь', 'same:.'])
  })
  it('a replaced phrase is read as one phrase', () => {
    expect(compareTexts('сумма А это много.', 'сумма Б то мало.').map(({ kind, text }) => `${kind}:${text}`)).toEqual(['same:сумма ', 'removed:А это много', 'added:Б то мало', 'same:.'])
  })
  it('each side shows its own text whole', () => {
    const runs = compareTexts('один два', 'один три')
    expect(sideOf(runs, 'before').map(({ text }) => text).join('')).toBe('один два')
    expect(sideOf(runs, 'after').map(({ text }) => text).join('')).toBe('один три')
  })
})

describe('gaps of a template', () => {
  it('are found where they stand', () => {
    expect(gapsOf('за {{период}} на сумму ____')).toEqual([{ start: 3, end: 13 }, { start: 23, end: 27 }])
    expect(gapsOf('без пропусков')).toEqual([])
  })
})

it('words are counted as people count them', () => {
  expect(countWords('Какой-либо ответ — 46 кВт·ч.')).toBe(5)
})

describe('two wordings of a letter', () => {
  const wording = (document: LetterDocument) => ({ subject: 'О плате', salutation: 'Уважаемая Анна!', document })
  const table = (rows: number): LetterDocument => [{ kind: 'table', header: true, rows: Array.from({ length: rows }, () => [[{ text: 'а' }], [{ text: 'б' }]]) }]
  const compare = (before: LetterDocument, after: LetterDocument) => compareLetters(wording(before), wording(after))

  it('words that changed their looks are told from words that changed', () => {
    const { runs, sentences } = compare(
      [{ kind: 'paragraph', runs: [{ text: 'Плата верна, ' }, { text: 'пени нет', italic: true }] }],
      [{ kind: 'paragraph', runs: [{ text: 'Плата ' }, { text: 'верна', bold: true }, { text: ', пени не было' }] }],
    )
    expect(runs.slice(1).map(({ kind, text, note }) => [kind, text, note])).toEqual([
      ['restyled', 'верна', 'стало полужирным'], ['same', ', ', undefined], ['restyled', 'пени ', 'больше не курсив'], ['removed', 'нет', undefined], ['added', 'не было', undefined],
    ])
    expect(sentences).toEqual(['Убрано 1 слово, добавлено 2 слова, оформление изменено в 2 местах.'])
  })

  it('a list of another kind and a table of another size are seen', () => {
    expect(compare([{ kind: 'list', ordered: false, items: [[{ text: 'пени' }]] }], [{ kind: 'list', ordered: true, items: [[{ text: 'пени' }]] }]).runs.map(({ kind }) => kind)).toContain('added')
    expect(compare(table(2), table(3)).sentences.at(-1)).toBe('Таблица: было 2 строки × 2 столбца с названиями, стало 3 строки × 2 столбца с названиями.')
    expect(compare([], table(1)).sentences.at(-1)).toBe('Таблица добавлена: 1 строка × 2 столбца с названиями.')
    expect(compare([...table(2), ...table(1)], table(2)).sentences.at(-1)).toBe('Таблица 2 убрана: 1 строка × 2 столбца с названиями.')
  })

  it('the same is the same', () => {
    expect(compare(table(2), table(2)).sentences).toEqual([])
  })
})

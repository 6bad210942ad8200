import { diffArrays } from 'diff'
import type { ReplyText } from '../../../contract/replies.ts'
import type { LetterBlock, LetterDocument, RichText, TextRun } from '../../../domain/letter-document.ts'
import { count, plural } from '../../lib/format.ts'
import { joinPhrases, TOKEN, type Run } from './compare.ts'

type Wording = Pick<ReplyText, 'subject' | 'salutation' | 'document'>

export interface Comparison {
  readonly runs: readonly Run[]
  /** The difference told in words, a sentence a line; empty when there is none. */
  readonly sentences: readonly string[]
}

/** What changed from one wording of a letter to another: words, their looks, tables. */
export function compareLetters(before: Wording, after: Wording): Comparison {
  const [was, now] = [tokensOf(before), tokensOf(after)]
  const runs: Run[] = []
  let from = 0
  let to = 0
  for (const { added, removed, value } of diffArrays(was, now, { comparator: (a, b) => a.text === b.text })) {
    if (added) {
      runs.push({ kind: 'added', text: textOf(value) })
      to += value.length
    } else if (removed) {
      runs.push({ kind: 'removed', text: textOf(value) })
      from += value.length
    } else {
      runs.push(...restyled(was.slice(from, from + value.length), now.slice(to, to + value.length)))
      from += value.length
      to += value.length
    }
  }
  const phrases = joinPhrases(runs)
  return { runs: phrases, sentences: [...summary(phrases), ...tables(before.document, after.document)] }
}

const textOf = (tokens: readonly TextRun[]): string => tokens.map(({ text }) => text).join('')

/** The same words, cut where their looks changed in another way than before. */
function restyled(was: readonly TextRun[], now: readonly TextRun[]): Run[] {
  const runs: Run[] = []
  now.forEach((token, at) => {
    const note = changeOfLooks(was[at] ?? token, token)
    const last = runs.at(-1)
    if (last !== undefined && last.note === note) runs[runs.length - 1] = { ...last, text: last.text + token.text }
    else runs.push(note === undefined ? { kind: 'same', text: token.text } : { kind: 'restyled', text: token.text, note })
  })
  return runs
}

function changeOfLooks(was: TextRun, now: TextRun): string | undefined {
  const changes = [
    ...((was.bold ?? false) === (now.bold ?? false) ? [] : [now.bold === true ? 'стало полужирным' : 'больше не полужирное']),
    ...((was.italic ?? false) === (now.italic ?? false) ? [] : [now.italic === true ? 'стало курсивом' : 'больше не курсив']),
  ]
  return changes.length === 0 ? undefined : changes.join(', ')
}

function summary(runs: readonly Run[]): string[] {
  const words = (kind: Run['kind']) => runs.filter((run) => run.kind === kind).reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
  const [removed, added, looks] = [words('removed'), words('added'), runs.filter(({ kind }) => kind === 'restyled').length]
  const parts = [
    ...(removed > 0 ? [`убрано ${count(removed, 'слово', 'слова', 'слов')}`] : []),
    ...(added > 0 ? [`добавлено ${count(added, 'слово', 'слова', 'слов')}`] : []),
    ...(looks > 0 ? [`оформление изменено в ${looks} ${plural(looks, 'месте', 'местах', 'местах')}`] : []),
  ]
  const sentence = parts.join(', ')
  return sentence === '' ? [] : [`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`]
}

/** Rows and columns, table by table in their order. */
function tables(before: LetterDocument, after: LetterDocument): string[] {
  const [was, now] = [before.flatMap(sizeOf), after.flatMap(sizeOf)]
  return Array.from({ length: Math.max(was.length, now.length) }, (_, at) => {
    const name = `Таблица${Math.max(was.length, now.length) > 1 ? ` ${at + 1}` : ''}`
    const [old, size] = [was[at], now[at]]
    if (old === size) return null
    if (old === undefined) return `${name} добавлена: ${size}.`
    return size === undefined ? `${name} убрана: ${old}.` : `${name}: было ${old}, стало ${size}.`
  }).filter((sentence) => sentence !== null)
}

const sizeOf = (block: LetterBlock): string[] =>
  block.kind === 'table' ? [`${count(block.rows.length, 'строка', 'строки', 'строк')} × ${count(block.rows[0]?.length ?? 0, 'столбец', 'столбца', 'столбцов')}${block.header ? ' с названиями' : ''}`] : []

function tokensOf({ subject, salutation, document }: Wording): TextRun[] {
  const runs: TextRun[] = [{ text: `${subject}\n\n${salutation}\n\n` }, ...document.flatMap((block, at) => [...(at === 0 ? [] : [{ text: '\n' }]), ...runsOfBlock(block)])]
  return runs.flatMap(({ text, ...looks }) => (text.match(TOKEN) ?? []).map((token) => ({ ...looks, text: token })))
}

/** Marks of lists and borders of cells are read as signs, so that their change is seen too. */
function runsOfBlock(block: LetterBlock): RichText {
  switch (block.kind) {
    case 'paragraph':
      return block.runs
    case 'list':
      return between(block.items.map((item, at) => [{ text: block.ordered ? `${at + 1}. ` : '– ' }, ...item]), '\n')
    case 'table':
      return between(block.rows.map((row) => between(row, ' | ')), '\n')
  }
}

const between = (parts: readonly RichText[], sign: string): RichText => parts.flatMap((part, at) => [...(at === 0 ? [] : [{ text: sign }]), ...part])

/** Numbers of cards and letters by templates: `{letter}-{seq:04}/{yy}` → `И-0123/26`. Issued by the store, never reused. */
import type { AppealType, Channel } from './appeal.ts'
import { Failure } from './failure.ts'

export const NUMBER_TOKENS = ['letter', 'seq', 'yyyy', 'yy', 'type', 'channel', 'repeat', 'in', 'n'] as const
export type NumberToken = (typeof NUMBER_TOKENS)[number]

/** A piece of a template: literal text, or a token with its width in digits (0: as it comes). */
export type NumberPiece = { readonly text: string } | { readonly token: NumberToken; readonly width: number }
export type NumberTemplate = readonly NumberPiece[]

/**
 * Journals that number by themselves; replies count within their case. Talks, entries of the book and visits have two letters:
 * one letter is the number of an appeal.
 */
export const JOURNALS = ['appeals', 'replies', 'calls', 'receptions', 'book', 'visits', 'outgoing', 'set_aside'] as const
export type Journal = (typeof JOURNALS)[number]

/** Defaults of the settings. `set_aside` numbers messages that a recorded decision keeps out of the appeals (spam). */
export const DEFAULT_NUMBERING: Record<Journal, string> = {
  appeals: '{letter}-{seq:04}/{yy}',
  replies: '{in}/{n}',
  calls: 'ТЛ-{seq:04}/{yy}',
  receptions: 'ЛП-{seq:04}/{yy}',
  book: 'КО-{seq:04}/{yy}',
  visits: 'ВД-{seq:04}/{yy}',
  outgoing: 'ИСХ-{seq:04}/{yy}',
  set_aside: 'ОТЛ-{seq:04}/{yy}',
}

export const NUMBER_TYPE_CODES: Record<AppealType, string> = { complaint: 'Ж', proposal: 'П', review: 'О', application: 'З', request: 'ЗП', claim: 'ПР' }
export const NUMBER_CHANNEL_CODES: Record<Channel, string> = {
  post: 'П', handed_in: 'Н', fax: 'Ф', phone: 'Т', reception: 'Л', comment_book: 'К', email: 'Э', site_form: 'И', account_portal: 'ЛК',
}

export interface NumberParts {
  readonly letter?: string
  /** Running number within journal and year, from 1. */
  readonly seq?: number
  readonly year?: number
  readonly type?: AppealType
  readonly channel?: Channel
  /** True for a repeated appeal: `{repeat}` becomes «П», otherwise nothing. */
  readonly repeated?: boolean
  /** Number of the case a letter answers. */
  readonly in?: string
  /** Running number of the letter within its case, from 1. */
  readonly n?: number
}

const TOKEN = /\{([a-z]+)(?::0?(\d{1,2}))?\}/g
const MAX_WIDTH = 8

/** Throws Failure INVALID_INPUT with the first sentence of `templateProblems`. */
export function parseTemplate(text: string): NumberTemplate {
  const [problem] = templateProblems(text)
  if (problem !== undefined) throw new Failure('INVALID_INPUT', problem, { fields: [{ path: 'template', message: problem }] })
  return piecesOf(text)
}

/** What is wrong with a template, in sentences; empty when it will do. Whatever numbers a journal must never repeat. */
export function templateProblems(text: string): string[] {
  if (text.trim() === '') return ['Введите шаблон номера, например {letter}-{seq:04}/{yy}.']
  const names = [...text.matchAll(TOKEN)].map((match) => match[1] ?? '')
  const unknown = names.filter((name) => !isToken(name))
  const problems = unknown.map((name) => `Шаблон не знает слова {${name}}. Можно: ${NUMBER_TOKENS.map((token) => `{${token}}`).join(', ')}.`)
  if (/[{}]/.test(text.replaceAll(TOKEN, ''))) problems.push('Проверьте фигурные скобки: слово шаблона пишется так: {seq:04}.')
  if (/[\\:*?"<>|\p{Cc}]/u.test(text.replaceAll(TOKEN, ''))) problems.push('В номере нельзя использовать знаки \\ : * ? " < > |.')
  if ([...text.matchAll(TOKEN)].some((match) => Number(match[2] ?? 1) > MAX_WIDTH || Number(match[2] ?? 1) < 1)) problems.push(`Ширина номера — от 1 до ${MAX_WIDTH} цифр.`)
  const has = (name: NumberToken): boolean => names.includes(name)
  const perCase = has('in') && has('n')
  if (!has('seq') && !perCase) problems.push('Без {seq} (или пары {in} и {n}) номера будут повторяться. Добавьте порядковый номер.')
  if (has('seq') && !has('yy') && !has('yyyy')) problems.push('Нумерация каждый год начинается с 1: добавьте {yy} или {yyyy}, чтобы номера не повторялись.')
  return problems
}

/** Writes the number; throws Failure INVALID_INPUT when the template needs a part that is not given. */
export function formatNumber(template: NumberTemplate | string, parts: NumberParts): string {
  const pieces = typeof template === 'string' ? parseTemplate(template) : template
  return pieces.map((piece) => ('text' in piece ? piece.text : valueOf(piece.token, parts).padStart(piece.width, '0'))).join('')
}

function valueOf(token: NumberToken, parts: NumberParts): string {
  const values: Record<NumberToken, string | undefined> = {
    letter: parts.letter,
    seq: parts.seq?.toString(),
    yyyy: parts.year?.toString(),
    yy: parts.year?.toString().slice(-2),
    type: parts.type && NUMBER_TYPE_CODES[parts.type],
    channel: parts.channel && NUMBER_CHANNEL_CODES[parts.channel],
    repeat: parts.repeated === true ? 'П' : '',
    in: parts.in,
    n: parts.n?.toString(),
  }
  const value = values[token]
  if (value === undefined || (value === '' && token !== 'repeat')) {
    throw new Failure('INVALID_INPUT', `Номер составить нельзя: для {${token}} нет значения. Проверьте шаблон номера в настройках.`)
  }
  return value
}

function piecesOf(text: string): NumberPiece[] {
  const pieces: NumberPiece[] = []
  let end = 0
  for (const match of text.matchAll(TOKEN)) {
    const token = match[1] ?? ''
    if (!isToken(token)) continue
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) })
    pieces.push({ token, width: Number(match[2] ?? 0) })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}

function isToken(name: string): name is NumberToken {
  return NUMBER_TOKENS.some((token) => token === name)
}

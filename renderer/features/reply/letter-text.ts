import { textOfDocument } from '../../../domain/letter-document.ts'
import type { ReplyText } from '../../../contract/replies.ts'

/** Gaps that templates leave for a person, as the checklist looks for them (domain/reply-checklist.ts). */
const GAP = /\{\{[^{}\n]*\}\}|\{[\p{L}_][\p{L}\d_.]*\}|\[(?:указать|вписать|выбрать|дата|сумма|номер|…|\.\.\.)[^\]\n]*\]|_{3,}|<…>/giu

/** Where the next gap of the text begins and ends, looking from `from` and then from the start. */
export function nextGap(text: string, from: number): { readonly start: number; readonly end: number } | null {
  const gaps = [...text.matchAll(GAP)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return gaps.find(({ start }) => start >= from) ?? gaps[0] ?? null
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/** The whole wording as one text, for comparison and for the clipboard. */
export function wordingOf({ addressee, subject, salutation, document, attachments }: Pick<ReplyText, 'addressee' | 'subject' | 'salutation' | 'document' | 'attachments'>): string {
  const parts = [addressee.join('\n'), subject, salutation, textOfDocument(document), attachments === '' ? '' : `Приложение: ${attachments}`]
  return parts.filter((part) => part.trim() !== '').join('\n\n')
}

const MARKS = { bullets: /^- /u, numbers: /^\d+[.)] /u } as const
export type ListKind = keyof typeof MARKS

/** Makes the lines of the selection a list, or plain lines again. */
export function toggleList(text: string, start: number, end: number, kind: ListKind): { readonly text: string; readonly start: number; readonly end: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const after = text.indexOf('\n', Math.max(start, end - 1))
  const to = after === -1 ? text.length : after
  const lines = text.slice(from, to).split('\n')
  const plain = lines.map((line) => line.replace(MARKS.bullets, '').replace(MARKS.numbers, ''))
  const isList = lines.some((line) => MARKS[kind].test(line)) && lines.every((line) => line.trim() === '' || MARKS[kind].test(line))
  let number = 0
  const made = isList ? plain : plain.map((line) => (line.trim() === '' && lines.length > 1 ? line : kind === 'bullets' ? `- ${line}` : `${++number}. ${line}`))
  const part = made.join('\n')
  return { text: text.slice(0, from) + part + text.slice(to), start: from, end: from + part.length }
}

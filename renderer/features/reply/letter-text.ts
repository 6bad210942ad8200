import { textOfDocument } from '../../../domain/letter-document.ts'
import type { ReplyText } from '../../../contract/replies.ts'

/** Gaps that templates leave for a person, as the checklist looks for them (domain/reply-checklist.ts). */
const GAP = /\{\{[^{}\n]*\}\}|\{[\p{L}_][\p{L}\d_.]*\}|\[(?:указать|вписать|выбрать|дата|сумма|номер|…|\.\.\.)[^\]\n]*\]|_{3,}|<…>/giu

export function gapsOf(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(GAP)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/** The whole wording as one text, for comparison and for the clipboard. */
export function wordingOf({ addressee, subject, salutation, document, attachments }: Pick<ReplyText, 'addressee' | 'subject' | 'salutation' | 'document' | 'attachments'>): string {
  const parts = [addressee.join('\n'), subject, salutation, textOfDocument(document), attachments === '' ? '' : `Приложение: ${attachments}`]
  return parts.filter((part) => part.trim() !== '').join('\n\n')
}

import type { FileView, MessageView } from '../../../contract/files.ts'
import { shownAs } from './fileKind.ts'

/** One thing that lies on the desk: a message, the text of the letter, or a file. */
export type Source =
  | { readonly key: string; readonly kind: 'message'; readonly message: MessageView }
  | { readonly key: string; readonly kind: 'text'; readonly text: string }
  | { readonly key: string; readonly kind: 'file'; readonly file: FileView }

/** Messages first, then the files in the order they came; pictures that belong to the text of a message are left in it. */
export function sourcesOf(messages: readonly MessageView[], files: readonly FileView[], text = ''): Source[] {
  const fromMessages = messages.map((message): Source => ({ key: `message-${message.deliveryId}`, kind: 'message', message }))
  const written: Source[] = text.trim() !== '' && messages.length === 0 ? [{ key: 'text', kind: 'text', text }] : []
  const rank = (file: FileView) => (shownAs(file) === 'message' ? 1 : 0)
  const fromFiles = files
    .filter((file) => file.kind !== 'inline' || messages.length === 0)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((file): Source => ({ key: `file-${file.id}`, kind: 'file', file }))
  // A scan is what the clerk reads; the text typed from it comes after.
  return [...fromMessages, ...fromFiles.filter(isScan), ...written, ...fromFiles.filter((source) => !isScan(source))]
}

const isScan = (source: Source): boolean => source.kind === 'file' && (shownAs(source.file) === 'image' || shownAs(source.file) === 'pdf')

export function titleOf(source: Source): string {
  if (source.kind === 'message') return 'Письмо'
  return source.kind === 'text' ? 'Текст' : source.file.name
}

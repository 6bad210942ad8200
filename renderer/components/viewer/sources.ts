import type { FileView, MessageView } from '../../../contract/files.ts'
import { shownAs } from './fileKind.ts'

/** One thing that lies on the desk: a message, the text of the letter, or a file. */
export type Source = { readonly key: string; readonly title: string } & (
  | { readonly kind: 'message'; readonly message: MessageView }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly file: FileView }
)

/** What a clerk reads first: the message, then scans, the text, other files, pictures of the message, the raw message. */
export function sourcesOf(messages: readonly MessageView[], files: readonly FileView[], text = ''): Source[] {
  const fromMessages = messages.map((message, index): Source => ({ key: `message-${message.deliveryId}`, title: index === 0 ? 'Письмо' : `Письмо, доставка ${index + 1}`, kind: 'message', message }))
  const written: Source[] = text.trim() !== '' && messages.length === 0 ? [{ key: 'text', title: 'Текст', kind: 'text', text }] : []
  const of = (wanted: number) => files.filter((file) => rank(file) === wanted).map((file): Source => ({ key: `file-${file.id}`, title: file.name, kind: 'file', file }))
  return [...fromMessages, ...of(0), ...written, ...of(1), ...of(2), ...of(3)]
}

function rank(file: FileView): 0 | 1 | 2 | 3 {
  const shown = shownAs(file)
  if (shown === 'message' || file.kind === 'mail') return 3
  if (file.kind === 'inline') return 2
  return shown === 'image' || shown === 'pdf' ? 0 : 1
}

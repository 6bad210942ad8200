import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js'

export interface OutlookLetter {
  readonly subject: string
  readonly body: string
  readonly senderName: string
  readonly senderAddress: string
  readonly headers?: string
  readonly html?: Buffer
  readonly attachments?: readonly { readonly name: string; readonly content: Buffer }[]
}

const ROOT = 5
const FOLDER = 1
const STREAM = 2

/** A .msg as Outlook lays it out (MS-OXMSG 2): a compound file with a stream for each property. */
export function outlookFile(letter: OutlookLetter): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', type: ROOT, length: 0, children: [] }]
  const add = (parent: number, name: string, content: Buffer | null): number => {
    const entry: Entry = content === null ? { name, type: FOLDER, length: 0, children: [] } : { name, type: STREAM, length: content.length, binaryProvider: () => new Uint8Array(content) }
    entries.push(entry)
    entries[parent]?.children?.push(entries.length - 1)
    return entries.length - 1
  }
  const text = (parent: number, property: string, value: string) => add(parent, `__substg1.0_${property}001F`, Buffer.from(value, 'utf16le'))
  add(0, '__properties_version1.0', Buffer.alloc(32))
  text(0, '0037', letter.subject)
  text(0, '1000', letter.body)
  text(0, '0C1A', letter.senderName)
  text(0, '5D01', letter.senderAddress)
  if (letter.headers !== undefined) text(0, '007D', letter.headers)
  if (letter.html !== undefined) add(0, '__substg1.0_10130102', letter.html)
  for (const [index, { name, content }] of (letter.attachments ?? []).entries()) {
    const folder = add(0, `__attach_version1.0_#${String(index).padStart(8, '0')}`, null)
    add(folder, '__properties_version1.0', Buffer.alloc(8))
    text(folder, '3707', name)
    add(folder, '__substg1.0_37010102', content)
  }
  return Buffer.from(burn(entries))
}

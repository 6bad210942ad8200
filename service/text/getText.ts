import type { FileText } from '../../contract/texts.ts'
import { isDoubtful } from '../../domain/file-text.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { loadFile } from '../files/loadFile.ts'
import { readSetting } from '../settings.ts'

/** Text of a file as far as it is known now; a `text` change says when there is more. */
export async function getText(service: Service, actor: Actor, input: { fileId: number }): Promise<FileText> {
  const { sha256 } = await loadFile(service, actor, input.fileId)
  return textView(service, input.fileId, sha256)
}

export async function textView({ store }: Service, fileId: number, sha256: string): Promise<FileText> {
  const [row, { leastConfidence }] = await Promise.all([
    store.read.selectFrom('file_texts').selectAll().where('sha256', '=', sha256).executeTakeFirst(),
    readSetting(store.read, 'text'),
  ])
  if (row === undefined) return { fileId, state: 'none', source: null, pagesDone: 0, pages: null, confidence: null, doubtful: false, text: '', reason: '' }
  const { state, source, pages_done: pagesDone, pages, confidence, text, reason } = row
  return { fileId, state, source, pagesDone, pages, confidence, doubtful: isDoubtful(row, leastConfidence), text, reason: reason ?? '' }
}

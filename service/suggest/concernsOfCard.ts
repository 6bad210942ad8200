import type { ConcernView } from '../../contract/suggestions.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { RegisterInput } from '../intake/registerAppeal.ts'
import { findConcerns } from './findConcerns.ts'
import { readFinder } from './knowledge.ts'

/** Insults and threats in the words that are being registered, those left out that the clerk found to be none. */
export async function concernsOfCard(read: ReadHandle, { card, fileIds, denied = [] }: Pick<RegisterInput, 'card' | 'fileIds' | 'denied'>): Promise<ConcernView[]> {
  const [find, files] = await Promise.all([readFinder(read), textsOf(read, fileIds)])
  const found = (text: string) => findConcerns(text, find, { kind: 'text', fileId: null })
  const inLetter = found([card.fullText, ...files].join('\n'))
  // The short content mostly repeats the letter; alone it counts where the letter says nothing of the kind.
  const inSummary = found(card.summary).filter(({ kind }) => inLetter.every((concern) => concern.kind !== kind))
  return [...inLetter, ...inSummary].filter(({ kind }) => !denied.includes(kind))
}

async function textsOf(read: ReadHandle, fileIds: readonly number[]): Promise<string[]> {
  if (fileIds.length === 0) return []
  const rows = await read.selectFrom('case_files').innerJoin('file_texts', 'file_texts.sha256', 'case_files.sha256').select('file_texts.text').where('case_files.id', 'in', [...fileIds]).where('file_texts.state', '=', 'done').execute()
  return rows.map(({ text }) => text)
}

import type { ConcernView } from '../../contract/suggestions.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { RegisterInput } from '../intake/registerAppeal.ts'
import { findConcerns } from './findConcerns.ts'
import { readFinder } from './knowledge.ts'

/** Insults and threats in the words that are being registered, those left out that the clerk found to be none. */
export async function concernsOfCard(read: ReadHandle, { card, fileIds, denied = [] }: Pick<RegisterInput, 'card' | 'fileIds' | 'denied'>): Promise<ConcernView[]> {
  const [find, files] = await Promise.all([readFinder(read), textsOf(read, fileIds)])
  const concerns = findConcerns([card.summary, card.fullText, ...files].join('\n'), find, { kind: 'text', fileId: null })
  return concerns.filter(({ kind }) => !denied.includes(kind))
}

async function textsOf(read: ReadHandle, fileIds: readonly number[]): Promise<string[]> {
  if (fileIds.length === 0) return []
  const rows = await read.selectFrom('case_files').innerJoin('file_texts', 'file_texts.sha256', 'case_files.sha256').select('file_texts.text').where('case_files.id', 'in', [...fileIds]).where('file_texts.state', '=', 'done').execute()
  return rows.map(({ text }) => text)
}

import { sql } from 'kysely'
import type { DictionaryEntry, DictionaryName } from '../../domain/dictionary.ts'
import type { ReadHandle } from '../handle.ts'

/** The words in use, in the order in which they were entered. Topics that are closed speak for nothing. */
export async function activeEntries(read: ReadHandle, lists: readonly DictionaryName[]): Promise<DictionaryEntry[]> {
  return read
    .selectFrom('dictionary_entries').leftJoin('topics', 'topics.code', 'dictionary_entries.code')
    .select(['dictionary_entries.list', 'dictionary_entries.phrase', 'dictionary_entries.code'])
    .where('dictionary_entries.active', '=', true).where('dictionary_entries.list', 'in', [...lists])
    .where((eb) => eb.or([eb('dictionary_entries.list', '<>', 'topic'), eb('topics.active', '=', true)]))
    .orderBy('dictionary_entries.id')
    .execute()
}

/** Changes with every change of the words and of the topics in use. */
export async function dictionaryStamp(read: ReadHandle): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || '/' || sum(version) || '/' || coalesce((select group_concat(code) from topics where active = 0), '') as stamp from dictionary_entries`.execute(read)
  return String(rows[0]?.stamp)
}

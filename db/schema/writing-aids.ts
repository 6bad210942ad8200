import type { Generated } from 'kysely'
import type { IsoInstant } from '../../domain/calendar-date.ts'

/** Words the spell check has been taught. Nothing is deleted: a word that was a mistake is switched off. */
export interface SpellingWordsTable {
  id: Generated<number>
  /** Null: the office's dictionary, for everybody. */
  owner_id: number | null
  word: string
  /** `wordKey` of domain/spelling.ts. */
  word_key: string
  active: Generated<boolean>
  version: Generated<number>
  added_at: IsoInstant
  /** Null: as the program brought it. */
  added_by: number | null
}

/** Ready phrases; the office's begin as a copy of what the program brings. */
export interface PhrasesTable {
  id: Generated<number>
  /** Of a phrase that the program brought: it is brought once. */
  code: string | null
  /** Null: the office's, for everybody. */
  owner_id: number | null
  /** Where in the letter it belongs: «Начало», «Отказ». */
  section: string
  /** Code of the topic it serves; null for any. */
  topic_code: string | null
  enabled: Generated<boolean>
  version: Generated<number>
  updated_at: IsoInstant
  updated_by: number | null
  body: string
}

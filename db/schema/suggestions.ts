import type { Generated } from 'kysely'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Concern, DictionaryName } from '../../domain/dictionary.ts'

/** Words that are looked for in a letter; edited in the settings. */
export interface DictionaryEntriesTable {
  id: Generated<number>
  list: DictionaryName
  /** One word or several in a row; `слов*`: any ending. */
  phrase: string
  /** Type or topic for which the words speak. */
  code: string | null
  active: Generated<boolean>
  version: Generated<number>
}

/** Every surname of the register once; kept by `indexCase`. */
export interface SurnamesTable {
  /** As `normalise` makes it. */
  surname: string
  /** Without its ending: one for all forms. */
  base: string
  /** The last letters of the base backwards. */
  tail: string
}

/** Pairs that a person looked at and found different; the case that came later stands first. */
export interface CaseDistinctionsTable {
  case_id: number
  other_case_id: number
  decided_by: number
  decided_at: IsoInstant
}

/** Words of the letter that may be a ground, until a person says that they are none. */
export interface CaseConcernsTable {
  case_id: number
  kind: Concern
  fragment: string
  found_at: IsoInstant
  denied_by: number | null
  denied_at: IsoInstant | null
}

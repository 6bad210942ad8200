import type { Generated } from 'kysely'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { LetterKind } from '../../domain/letter-kind.ts'

/** The office's library of letters; it begins as a copy of what the program brings and is edited from there. */
export interface LetterTemplatesTable {
  id: Generated<number>
  /** Stays for life, so that a letter can name the template it came from. */
  code: string
  kind: LetterKind
  /** Code of the topic it serves; null for any. */
  topic_code: string | null
  name: string
  heading: string
  enabled: Generated<boolean>
  version: Generated<number>
  updated_at: IsoInstant
  /** Null: as the program brought it. */
  updated_by: number | null
  body: string
}

/** Every wording a template had. */
export interface LetterTemplateVersionsTable {
  id: Generated<number>
  template_id: number
  version: number
  name: string
  heading: string
  saved_at: IsoInstant
  saved_by: number | null
  body: string
}

/** How people have corrected the declension of a name; null is what the library says. */
export interface NameFormsTable {
  name_key: string
  addressee: string | null
  dative: string | null
  genitive: string | null
  salutation: string | null
  updated_at: IsoInstant
  updated_by: number
}

import type { Generated } from 'kysely'
import type { TextSource, TextState } from '../../domain/file-text.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'

/** The text of a file's bytes: once however many places they have. It is the queue of recognition too, so a restart loses no page. */
export interface FileTextsTable {
  sha256: string
  state: TextState
  source: TextSource | null
  pages: number | null
  /** Pages whose text is in `text` already; a restart goes on with the next one. */
  pages_done: Generated<number>
  /** Per cent, weighted by the length of the pages; null where nothing was recognised from a picture. */
  confidence: number | null
  text: Generated<string>
  reason: string | null
  /** How many times work on it began: bytes that bring the process down are not tried for ever. */
  tries: Generated<number>
  /** The person does not believe the text inside the PDF and wants its picture read. */
  ocr_only: Generated<boolean>
  queued_at: IsoInstant
  finished_at: IsoInstant | null
}

/** `waiting`: in the list «Со сканера»; `taken`: lies on somebody's desk or in a case; `set_aside`: not an appeal, by a recorded decision. */
export type ScanState = 'waiting' | 'taken' | 'set_aside'

/** What the scanner's folder brought. The bytes are a file of no case yet. */
export interface ScansTable {
  id: Generated<number>
  file_id: number
  sha256: string
  state: ScanState
  reason: string | null
  found_at: IsoInstant
}

/** Files of the scanner's folder that were not taken, and why; they stay where they are. */
export interface ScanRefusalsTable {
  name: string
  bytes: number
  reason: string
  at: IsoInstant
}

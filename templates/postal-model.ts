import type { IsoDate } from '../domain/calendar-date.ts'

/** One side of an envelope. Empty strings are not printed. */
export interface PostalParty {
  /** «ОАО «Пятигорские электрические сети»»; of the addressee in the dative: «Смирновой А.В.». */
  readonly name: string
  /** Street, house, flat, town, region; without the index when it is given apart. */
  readonly address: string
  /** Six digits, or '' when nobody knows it. */
  readonly postalIndex: string
}

/** What one envelope says (Rules of postal services, order of Роскомнадзор 382 of 17.04.2023: the sender upper left, the addressee lower right). */
export interface EnvelopeModel {
  readonly sender: PostalParty
  readonly addressee: PostalParty
  /** «Исх. № 01-15/3482», printed small under the sender; '' prints nothing. */
  readonly mark: string
}

/** DL is 220 × 110 mm, for a sheet folded in three; C5 is 229 × 162 mm, for a sheet folded in two. */
export const ENVELOPE_FORMATS = ['DL', 'C5'] as const
export type EnvelopeFormat = (typeof ENVELOPE_FORMATS)[number]

/** One letter handed to the post. */
export interface PostalItem {
  readonly outgoingNumber: string
  readonly addressee: string
  /** With its index. */
  readonly address: string
  /** «заказное», «простое»; '' leaves the column to be filled by hand. */
  readonly category: string
  /** ШПИ; '' leaves the column to be filled at the post office. */
  readonly trackingNumber: string
}

/** A list of letters handed to the post on one day; the office's own paper, not the form 103 of the post itself. */
export interface PostalListModel {
  readonly organisation: string
  readonly address: string
  readonly number: string
  readonly date: IsoDate
  readonly items: readonly PostalItem[]
  /** Who hands the letters over: «Делопроизводитель», «Е.С. Власова». */
  readonly handedBy: { readonly position: string; readonly name: string }
  /** A list of the training database says so. */
  readonly training: boolean
}

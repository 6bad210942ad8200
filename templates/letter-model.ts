import type { IsoDate } from '../domain/calendar-date.ts'
import type { LetterDocument } from '../domain/letter-document.ts'
import type { LetterheadForm } from '../domain/letterhead.ts'

/** The company as its letterhead shows it (ГОСТ Р 7.0.97-2016, 5.5–5.9; no state emblem). Empty strings are not printed. */
export interface LetterOrganisation {
  readonly fullName: string
  readonly shortName: string
  readonly address: string
  readonly phones: readonly string[]
  readonly email: string
  readonly site: string
  readonly ogrn: string
  readonly inn: string
  readonly kpp: string
}

/**
 * What the frame of the e-signature says. It comes from the certificate that will sign the very file, and is drawn only on
 * a file with a signature field.
 */
export interface SignatureMark {
  /** Serial number of the certificate, hexadecimal, upper case. */
  readonly serial: string
  readonly owner: string
  readonly validFrom: IsoDate
  readonly validTo: IsoDate
  /** A certificate of the training database: the frame says that it has no legal force. */
  readonly training: boolean
}

/** The picture of the letterhead. PNG or JPEG of one or three channels; CMYK is no part of PDF/A with an RGB output intent. */
export interface LetterLogo {
  readonly bytes: Uint8Array
  /** Pixels; only their proportion is used. */
  readonly width: number
  readonly height: number
}

export interface Letterhead {
  readonly form: LetterheadForm
  readonly logo: LetterLogo | null
}

/** A letter on the company's letterhead, complete or still being drafted. */
export interface LetterModel {
  readonly organisation: LetterOrganisation
  /** Longitudinal and without a logo when absent. */
  readonly letterhead?: Letterhead
  /** null in a draft: an empty line is printed in its place. */
  readonly date: IsoDate | null
  readonly outgoingNumber: string | null
  /** «На № … от …»: the number and date of the appeal. */
  readonly reference: { readonly number: string; readonly date: IsoDate } | null
  /** One requisite a line: name in the dative, address, index, e-mail. Long lines are wrapped. */
  readonly addressee: readonly string[]
  /** «О перерасчёте платы», without a full stop. */
  readonly heading: string
  readonly salutation: string
  readonly body: LetterDocument
  /** «на 2 л. в 1 экз.»; several lines are printed one under another. */
  readonly attachments: string | null
  readonly signature: { readonly position: string; /** «С.В. Громов» */ readonly name: string; readonly mark: SignatureMark | null }
  readonly executor: { readonly fullName: string; readonly phone: string }
  /** A letter of the training database: every sheet says so. */
  readonly training?: boolean
}

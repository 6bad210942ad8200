import { formatInitialsFirst } from '../../domain/person-name.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { LetterModel, SignatureMark } from '../../templates/letter-model.ts'
import type { LetterFacts } from './letterFacts.ts'

/** What a letter gets by being signed; a draft has none of it. */
export interface LetterSigning {
  readonly date: IsoDate
  readonly outgoingNumber: string
  /** Null for a letter that is signed by hand: an ink line stands in its place. */
  readonly mark: SignatureMark | null
}

const NO_REQUISITES: LetterModel['organisation'] = { fullName: '', shortName: '', address: '', phones: [], email: '', site: '', ogrn: '', inn: '', kpp: '' }

/** The one way from a reply to a letter: the preview and the signed file differ by what signing adds and by nothing else. */
export function letterModel(facts: LetterFacts, signing: LetterSigning | null): LetterModel {
  const { text, row, signer, executor, organisation, training } = facts
  const author = row.author_number !== null && row.author_date !== null ? { number: row.author_number, date: row.author_date } : null
  return {
    organisation: organisation ?? NO_REQUISITES,
    date: signing?.date ?? null,
    outgoingNumber: signing?.outgoingNumber ?? null,
    reference: author ?? { number: row.number, date: row.registered_on },
    addressee: text.addressee,
    heading: text.subject,
    salutation: text.salutation,
    body: text.document,
    attachments: text.attachments === '' ? null : text.attachments,
    signature: { position: signer?.position ?? '', name: signer === null ? '' : formatInitialsFirst(signer.name), mark: signing?.mark ?? null },
    executor,
    training,
  }
}

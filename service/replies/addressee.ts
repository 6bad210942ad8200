import type { Row } from '../../db/schema/index.ts'
import type { ReplyChannel } from '../../domain/appeal.ts'
import { ORGANISATION_KINDS } from '../../domain/appeal.ts'
import { replyAddressOf, type Contacts } from '../../domain/contact.ts'
import { parsePersonName, salutation, type OrganisationName, type PersonName } from '../../domain/person-name.ts'
import { addresseeLines } from '../../templates/addressee.ts'

export interface ProposedAddressee {
  readonly addressee: string[]
  readonly salutation: string
  readonly replyChannel: ReplyChannel
  readonly replyAddress: string
}

/** To whom and where the reply goes, as the card tells it; the executor sees and may correct every line. */
export function proposeAddressee(row: Row<'cases'>, contacts: Contacts): ProposedAddressee {
  const replyChannel = row.reply_channel ?? 'post'
  const replyAddress = row.reply_address ?? replyAddressOf(replyChannel, contacts)
  const name = addresseeName(row)
  const address = replyChannel === 'post' && replyAddress !== '' ? replyAddress : contacts.address
  return {
    addressee: addresseeLines({ name, address, postalIndex: row.postal_index ?? '', email: replyChannel === 'email' ? replyAddress : contacts.email, replyChannel }),
    salutation: name === null ? '' : salutation(name),
    replyChannel,
    replyAddress,
  }
}

/** A collective reply goes to the contact person: never to everybody who signed (third persons' data). */
function addresseeName(row: Row<'cases'>): PersonName | OrganisationName | null {
  if (ORGANISATION_KINDS.includes(row.applicant_kind) && row.organisation !== null) return { organisation: row.organisation }
  if (row.applicant_kind === 'collective' && row.contact_person !== null) return parsePersonName(row.contact_person)
  if (row.surname === null) return null
  return { surname: row.surname, name: row.name ?? '', patronymic: row.patronymic ?? '' }
}

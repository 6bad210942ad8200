import type { Row } from '../../db/schema/index.ts'
import type { ReplyChannel } from '../../domain/appeal.ts'
import { replyAddressOf, type Contacts } from '../../domain/contact.ts'
import type { NameForms } from '../../domain/name-forms.ts'
import { addresseeLines } from '../../templates/addressee.ts'

export interface ProposedAddressee {
  readonly addressee: string[]
  readonly salutation: string
  readonly replyChannel: ReplyChannel
  readonly replyAddress: string
}

/** To whom and where the reply goes, as the card tells it; the executor sees and may correct every line. */
export function proposeAddressee(row: Row<'cases'>, contacts: Contacts, forms: NameForms): ProposedAddressee {
  const replyChannel = row.reply_channel ?? 'post'
  const replyAddress = row.reply_address ?? replyAddressOf(replyChannel, contacts)
  const address = replyChannel === 'post' && replyAddress !== '' ? replyAddress : contacts.address
  return {
    addressee: addresseeLines({ who: forms.addressee, address, postalIndex: row.postal_index ?? '', email: replyChannel === 'email' ? replyAddress : contacts.email, replyChannel }),
    salutation: forms.salutation,
    replyChannel,
    replyAddress,
  }
}

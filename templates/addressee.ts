import type { ReplyChannel } from '../domain/appeal.ts'
import { cleanText } from './typography.ts'

export interface AddresseeRequest {
  /** The name in the dative, or the organisation as it writes itself; '' when the card names nobody. */
  readonly who: string
  readonly address: string
  readonly postalIndex: string
  readonly email: string
  readonly replyChannel: ReplyChannel | null
}

/**
 * Lines of the addressee (ГОСТ Р 7.0.97-2016, 5.15): surname and initials in the dative or the organisation as it is written,
 * the address with its index, and the e-mail address when the letter goes by e-mail. A proposal: the executor sees and may correct it.
 */
export function addresseeLines(request: AddresseeRequest): string[] {
  const address = cleanText(request.address).replace(/[,;\s]+$/u, '')
  const index = cleanText(request.postalIndex)
  const place = index && !address.includes(index) ? [address, index].filter(Boolean).join(', ') : address
  return [request.who, place, request.replyChannel === 'email' ? request.email : ''].map(cleanText).filter(Boolean)
}

import { findAccount, findAddress, findPhones } from '../../../domain/appeal-text.ts'
import type { CardForm } from '../../components/card/cardForm.ts'

type Suggested = Partial<Pick<CardForm, 'accountNumber' | 'phones' | 'email' | 'address'>>

/** What the text of a letter says about its author; always a suggestion, never a decision. */
export function suggestFromText(text: string): Suggested {
  const email = /[\p{L}\d._%+-]+@[\p{L}\d.-]+\.\p{L}{2,}/u.exec(text)?.[0]
  return { accountNumber: findAccount(text) ?? '', phones: findPhones(text).join(', '), address: findAddress(text) ?? '', email: email ?? '' }
}

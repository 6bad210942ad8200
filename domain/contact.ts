/** Ways to reach an applicant, and which of them an answer can take. */
import { REPLY_CHANNEL_LABELS, type ReplyChannel } from './appeal.ts'

/** Contact data of a card; text that is not there is ''. */
export interface Contacts {
  readonly address: string
  readonly phones: readonly string[]
  readonly email: string
  /** Personal account (лицевой счёт): leads to the address in the billing system. */
  readonly accountNumber: string
  /** The From of the message the appeal came in, when it came by e-mail. */
  readonly senderEmail?: string
}

/** Every contact present, named: «почтовый адрес», «телефон». */
export function contactsPresent(contacts: Contacts): string[] {
  const rows: [string, string][] = [
    ['почтовый адрес', contacts.address],
    ['телефон', contacts.phones.join('')],
    ['адрес электронной почты', contacts.email],
    ['адрес отправителя письма', contacts.senderEmail ?? ''],
    ['лицевой счёт', contacts.accountNumber],
  ]
  return rows.filter(([, value]) => value.trim() !== '').map(([label]) => label)
}

/** The address that belongs to a reply channel by the card; '' when the card has none. */
export function replyAddressOf(channel: ReplyChannel, contacts: Contacts): string {
  const byChannel: Record<ReplyChannel, string> = {
    post: contacts.address,
    email: contacts.email.trim() === '' ? (contacts.senderEmail ?? '') : contacts.email,
    phone: contacts.phones[0] ?? '',
    fax: contacts.phones[0] ?? '',
    pick_up: '',
    account_portal: contacts.accountNumber,
  }
  return byChannel[channel].trim()
}

/** Null when a reply can go out by this channel to this address, otherwise the sentence that says what to correct. */
export function replyAddressProblem(channel: ReplyChannel, address: string): string | null {
  const text = address.trim()
  const how = REPLY_CHANNEL_LABELS[channel].toLowerCase()
  if (channel === 'pick_up') return null
  if (text === '') return `Укажите, куда отправить ответ ${how}.`
  if (channel === 'email' && !isEmail(text)) return 'Адрес электронной почты записан с ошибкой: нужен вид имя@домен.ру.'
  if ((channel === 'phone' || channel === 'fax') && !isPhone(text)) return 'Номер телефона записан с ошибкой: нужно не меньше 5 цифр.'
  if (channel === 'post' && text.length < 10) return 'Почтовый адрес слишком короткий: укажите населённый пункт, улицу и дом.'
  return null
}

export function isEmail(text: string): boolean {
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@.,;<>]{2,}$/u.test(text.trim())
}

/** City numbers of five digits and longer, with any punctuation. */
export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '').length
  return digits >= 5 && digits <= 20 && !/\p{L}{4,}/u.test(text)
}
